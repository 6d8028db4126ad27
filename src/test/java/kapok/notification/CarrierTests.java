package kapok.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

class CarrierTests {
    private static final UUID ID = UUID.fromString("8c0f0000-0000-4000-8000-000000000001");
    private static final NotificationSettings.Gateway NONE = new NotificationSettings.Gateway("", "");

    @Test
    void given_a_mail_server_when_delivered_then_the_mail_arrives_in_chinese() throws Exception {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort())
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        try {
            var delivery = mail(server.getSmtp().getPort()).deliver(outgoing(Channel.MAIL, "someone@example.cn"));
            assertThat(delivery).isEqualTo(new Delivery.Accepted());
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("答复 Bcc: x@y");
            assertThat(received.getContent().toString().strip()).isEqualTo("您的申请已答复。𠮷");
            assertThat(received.getHeader("Message-ID")[0]).contains(ID.toString());
            assertThat(received.getAllRecipients()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void given_no_server_when_delivered_then_refused_or_delayed() throws IOException {
        var without =
                new MailCarrier(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), settings(NONE));
        assertThat(without.deliver(outgoing(Channel.MAIL, "a@example.cn")))
                .isEqualTo(new Delivery.Refused("not-configured"));
        assertThat(mail(1).deliver(outgoing(Channel.MAIL, "a@example.cn")))
                .isEqualTo(new Delivery.Delayed("unreachable"));
        assertThat(gateway(NONE).deliver(outgoing(Channel.SMS, "13800138000")))
                .isEqualTo(new Delivery.Refused("not-configured"));
        assertThat(gateway(new NotificationSettings.Gateway("http://127.0.0.1:1/", "t"))
                        .deliver(outgoing(Channel.SMS, "13800138000")))
                .isEqualTo(new Delivery.Delayed("unreachable"));
    }

    @ParameterizedTest
    @CsvSource({"202, Accepted", "400, Refused", "429, Delayed", "401, Delayed", "503, Delayed", "302, Delayed"})
    void given_a_gateway_when_it_answers_then_the_contract_says_what_follows(int status, String expected)
            throws IOException {
        var asked = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
            var delivery = gateway(new NotificationSettings.Gateway(url, "token"))
                    .deliver(outgoing(Channel.SMS, "13800138000"));
            assertThat(delivery.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(asked.getFirst()).isEqualTo("Bearer token");
            assertThat(new JsonMapper().readValue(asked.get(1), Map.class))
                    .isEqualTo(Map.of(
                            "id",
                            ID.toString(),
                            "channel",
                            "sms",
                            "to",
                            "13800138000",
                            "template",
                            "test",
                            "text",
                            "您的申请已答复。𠮷"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void given_a_gateway_that_never_answers_when_delivered_then_it_is_tried_again_later() throws IOException {
        var silence = new CountDownLatch(1);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", exchange -> {
            try {
                silence.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
            var slow = new NotificationSettings.Gateway(url, "token");
            var carrier = new GatewayCarrier(settings(slow), new JsonMapper(), Duration.ofMillis(300));
            assertThat(carrier.deliver(outgoing(Channel.SMS, "13800138000")))
                    .isEqualTo(new Delivery.Delayed("unreachable"));
        } finally {
            silence.countDown();
            server.stop(0);
        }
    }

    @Test
    void given_failures_when_counted_then_the_waits_grow_and_end() {
        assertThat(Attempts.delayAfter(1))
                .hasValueSatisfying(first -> assertThat(first).hasMinutes(1));
        for (int failures = 2; failures <= 6; failures++) {
            assertThat(Attempts.delayAfter(failures).orElseThrow())
                    .isGreaterThan(Attempts.delayAfter(failures - 1).orElseThrow());
        }
        assertThat(Attempts.delayAfter(7)).isEmpty();
    }

    private static MailCarrier mail(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new MailCarrier(beans.getBeanProvider(JavaMailSender.class), settings(NONE));
    }

    private static GatewayCarrier gateway(NotificationSettings.Gateway gateway) {
        return new GatewayCarrier(settings(gateway), new JsonMapper());
    }

    private static NotificationSettings settings(NotificationSettings.Gateway gateway) {
        return new NotificationSettings("noreply@example.cn", gateway, gateway);
    }

    private static Outgoing outgoing(Channel channel, String recipient) {
        return new Outgoing(ID, channel, "test", recipient, "答复\r\nBcc: x@y", "您的申请已答复。𠮷");
    }
}
