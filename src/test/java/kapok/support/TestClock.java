package kapok.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A clock that stands still until a test turns it; before each test it is Monday, 2026-11-23, 10:00 in Beijing. */
public final class TestClock extends Clock {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    private volatile Instant now = START;

    public void turnTo(Instant instant) {
        now = instant;
    }

    /** Ten o'clock in Beijing on that day. */
    public void turnTo(LocalDate day) {
        now = day.atTime(LocalTime.of(10, 0)).atZone(BEIJING).toInstant();
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    /** Turns the clock back before each test. */
    public static final class Reset implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(TestClock.class)
                    .turnTo(START);
        }
    }

    /** Puts the clock in place of the system's. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }
}
