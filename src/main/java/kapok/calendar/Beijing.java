package kapok.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time of the law (北京时间): Asia/Shanghai, wherever the machine stands. */
public final class Beijing {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Beijing() {}

    /** The legal day on which something happened. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The first moment of a legal day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The moment a legal day is over: the start of the next. */
    public static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }
}
