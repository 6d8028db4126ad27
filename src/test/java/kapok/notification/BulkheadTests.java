package kapok.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kapok.privacy.Secrets;
import kapok.support.KapokTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gateway that takes half a minute for each message keeps nobody else waiting. */
@KapokTest
class BulkheadTests {
    @Autowired
    Notices notices;

    @Autowired
    Secrets secrets;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    /** Stands for the gateway and the mail server of others. */
    private record Slow(Channel slow, CountDownLatch arrived, CountDownLatch answer) implements Carrier {
        @Override
        public boolean carries(Channel channel) {
            return true;
        }

        @Override
        public Delivery deliver(Outgoing notice) {
            if (notice.channel() == slow) {
                arrived.countDown();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return new Delivery.Accepted();
        }
    }

    @Test
    void given_a_gateway_that_hangs_when_many_messages_wait_then_mail_goes_out_and_no_message_is_lost()
            throws Exception {
        var carrier = new Slow(Channel.SMS, new CountDownLatch(Postman.AT_ONCE), new CountDownLatch(1));
        var postman = new Postman(notices, List.of(carrier), secrets, clock);
        try (var workers = Executors.newCachedThreadPool()) {
            try {
                for (int i = 0; i < Postman.AT_ONCE; i++) {
                    var sms = waiting("sms", "13800138000");
                    workers.submit(() -> postman.attempt(sms));
                }
                assertThat(carrier.arrived().await(20, TimeUnit.SECONDS)).isTrue();
                var third = waiting("sms", "13800138001");
                assertThat(postman.attempt(third))
                        .hasValueSatisfying(later -> assertThat(later).isAfter(clock.instant()));
                assertThat(stage(third)).isEqualTo("waiting");
                var mail = waiting("mail", "citizen@example.com");
                assertThat(postman.attempt(mail)).isEmpty();
                assertThat(stage(mail)).isEqualTo("sent");
            } finally {
                carrier.answer().countDown();
            }
        }
    }

    private UUID waiting(String channel, String to) {
        var id = UUID.randomUUID();
        var notice = new Notices.Waiting(
                id,
                channel,
                "bulkhead",
                secrets.seal(Notifications.COLUMN, to),
                secrets.seal(Notifications.COLUMN, "题"),
                secrets.seal(Notifications.COLUMN, "文"),
                0);
        notices.insert(notice, "***", "test", "bulkhead", clock.instant());
        return id;
    }

    private String stage(UUID id) {
        return jdbc.sql("select stage from notification.notice where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
