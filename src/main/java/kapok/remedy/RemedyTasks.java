package kapok.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers that reviewing bodies and courts wait for, and corrections they ordered (待提交答复、待落实纠正). */
@Component
class RemedyTasks implements TaskSource {
    private static final int MOST = 1_000;
    private static final int SOON = 3;

    private final RemedyPages pages;
    private final CalendarDesk calendars;
    private final Clock clock;

    RemedyTasks(RemedyPages pages, CalendarDesk calendars, Clock clock) {
        this.pages = pages;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Caller caller, Text text) {
        if (!caller.may(RemedyPermissions.WRITE)) {
            return List.of();
        }
        var owed = pages.owed(caller.scope(), MOST);
        return List.of(Urgency.values()).stream()
                .map(urgency -> new Task(
                        text.localize("remedy.task.owed"),
                        owed.stream()
                                .filter(line -> urgency == urgency(due(line)))
                                .count(),
                        "/desk/remedies?tab=answer",
                        urgency,
                        text.localize("remedy.task.note")))
                .toList();
    }

    /** Until when something is owed; absent where the decision set no day. */
    @Nullable
    LocalDate due(RemedyPages.Line line) {
        return line.ordered() ? line.orderBy() : line.answerBy(calendars.calendar());
    }

    /** How pressing, by working days. */
    Urgency urgency(@Nullable LocalDate due) {
        var today = Beijing.today(clock);
        if (due == null) {
            return Urgency.CALM;
        }
        if (due.isBefore(today)) {
            return Urgency.LATE;
        }
        return calendars.calendar().between(today, due) <= SOON ? Urgency.SOON : Urgency.CALM;
    }
}
