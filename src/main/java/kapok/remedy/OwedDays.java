package kapok.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.web.DueSource.Due;
import kapok.web.TaskSource.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when the organ owes something in a case (应尽事项的期限): its answer, or the correction that was ordered. */
@Component
class OwedDays {
    private static final int SOON = 3;

    private final CalendarDesk calendars;
    private final Clock clock;

    OwedDays(CalendarDesk calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Until when something is owed; absent where the decision set no day. */
    @Nullable
    LocalDate due(RemedyPages.Line line) {
        return line.ordered() ? line.orderBy() : line.answerBy(calendars.calendar());
    }

    /** How pressing, by working days. */
    Urgency urgency(@Nullable LocalDate due) {
        if (within(Due.LATE, due)) {
            return Urgency.LATE;
        }
        return within(Due.SOON, due) ? Urgency.SOON : Urgency.CALM;
    }

    /** Those whose day is so near, the nearest first. */
    List<RemedyPages.Line> within(Due due, List<RemedyPages.Line> owed) {
        Predicate<RemedyPages.Line> near = line -> within(due, due(line));
        return owed.stream()
                .filter(near)
                .sorted(Comparator.comparing(this::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private boolean within(Due due, @Nullable LocalDate day) {
        if (day == null) {
            return due == Due.OPEN;
        }
        var today = Beijing.today(clock);
        return switch (due) {
            case LATE -> day.isBefore(today);
            case TODAY -> day.equals(today);
            case SOON -> !day.isBefore(today) && calendars.calendar().between(today, day) <= SOON;
            case OPEN -> true;
        };
    }
}
