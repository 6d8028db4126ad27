package kapok.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KapokTest
class NotificationTests {
    @Autowired
    private Notifications notifications;

    @Autowired
    private Postman postman;

    @Autowired
    private TestCarrier gateway;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    @Test
    void given_a_notice_when_the_transaction_commits_then_it_is_sent_once() {
        var id = notifications.send(notice("openid-of-somebody-1"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage(id).equals("sent"));
        assertThat(gateway.taken())
                .filteredOn(taken -> taken.id().equals(id))
                .singleElement()
                .satisfies(taken -> {
                    assertThat(taken.recipient()).isEqualTo("openid-of-somebody-1");
                    assertThat(taken.body()).isEqualTo("您有一条通知：2018-89");
                    assertThat(taken.toString()).doesNotContain("somebody", "通知");
                });
    }

    @Test
    void given_a_notice_when_the_transaction_fails_then_nothing_is_recorded_or_sent() {
        var id = transaction.execute(status -> {
            var handedIn = notifications.send(notice("openid-of-somebody-2"));
            status.setRollbackOnly();
            return handedIn;
        });
        assertThat(count("notification.notice where id = '" + id + "'")).isZero();
        assertThat(count("notification.scheduled_task where task_instance = '" + id + "'"))
                .isZero();
    }

    @Test
    void given_a_gateway_that_is_down_when_tried_again_and_again_then_given_up_and_shown() {
        var id = notifications.send(notice("down-openid-of-somebody"));
        for (int attempt = 1; attempt <= 8 && stage(id).equals("waiting"); attempt++) {
            postman.attempt(id);
        }
        assertThat(stage(id)).isEqualTo("failed");
        var officer = city.officer(city.newOrgan(), NotificationPermissions.VIEW, NotificationPermissions.RETRY);
        var desk = site.signedInAs(officer);
        var page = desk.get("/desk/notifications?stage=failed").page();
        assertThat(page.text()).contains("未送达", "联系不上对方服务器。", "body").doesNotContain("openid-of-somebody");
        assertThat(desk.submit(
                                "/desk/notifications?stage=failed",
                                "/desk/notifications/" + id + "/attempts",
                                java.util.Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(stage(id)).isEqualTo("waiting");
    }

    @Test
    void given_a_refusal_when_sent_then_it_is_not_tried_again() {
        var id = notifications.send(notice("never-openid-of-somebody"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage(id).equals("failed"));
        assertThat(postman.attempt(id)).isEmpty();
    }

    @Test
    void given_a_recipient_that_the_channel_cannot_reach_when_handed_in_then_refused() {
        assertThatThrownBy(() -> notifications.send(
                        new Notice(Channel.SMS, "12345", "notification.test", List.of("x"), "test", "1")))
                .hasMessage("notification.bad-recipient");
        assertThatThrownBy(() -> notifications.send(new Notice(
                        Channel.MAIL, "a@b.cn\r\nBcc: c@d.cn", "notification.test", List.of("x"), "test", "1")))
                .hasMessage("notification.bad-recipient");
        assertThatThrownBy(() -> notifications.retry(Caller.anybody(), UUID.randomUUID()))
                .isInstanceOf(kapok.web.AccessDenied.class);
    }

    @Test
    void given_a_notice_older_than_half_a_year_when_forgotten_then_nobody_can_tell_to_whom_it_went() {
        var id = notifications.send(notice("never-openid-of-old"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage(id).equals("failed"));
        clock.forward(Duration.ofDays(200));
        assertThat(postman.forget()).isPositive();
        assertThat(count(
                        "notification.notice where recipient is null and recipient_masked = '*' and id = '" + id + "'"))
                .isOne();
    }

    private static Notice notice(String openId) {
        return new Notice(Channel.WECHAT, openId, "notification.test", List.of("2018-89"), "request", "body-1");
    }

    private String stage(UUID id) {
        return jdbc.sql("select stage from notification.notice where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
