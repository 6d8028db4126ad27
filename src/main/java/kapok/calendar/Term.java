package kapok.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A period in working days as a case has it (期限): from which day, how long, what is left out, how far it was put off. The
 * day it starts is not counted; it ends with its last working day.
 *
 * @param article what grants it, as in {@link kapok.law.LegalBasis}
 */
public record Term(LocalDate start, WorkingDays days, List<Pause> pauses, WorkingDays extension, String article) {
    public Term {
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::after)).toList();
    }

    public static Term of(LocalDate start, WorkingDays days, String article) {
        return new Term(start, days, List.of(), WorkingDays.NONE, article);
    }

    public Term pausing(Pause pause) {
        var all = new ArrayList<>(pauses);
        all.add(pause);
        return new Term(start, days, all, extension, article);
    }

    public Term extendedBy(WorkingDays by) {
        return new Term(start, days, pauses, extension.plus(by), article);
    }

    /** The last day in time. A pause that begins only after it changes nothing: the period was over. */
    public Deadline deadline(WorkingCalendar calendar) {
        var last = calendar.add(start, days.plus(extension).count());
        var left = start;
        for (var pause : pauses) {
            if (pause.after().isAfter(last)) {
                break;
            }
            var from = pause.after().isAfter(left) ? pause.after() : left;
            last = calendar.add(last, calendar.between(from, pause.until()));
            left = pause.until().isAfter(left) ? pause.until() : left;
        }
        return new Deadline(last, calendar.assumes(start, last));
    }

    /** How the last day came about, day by day. */
    public Explanation explain(WorkingCalendar calendar) {
        var deadline = deadline(calendar);
        var steps = new ArrayList<Explanation.Step>();
        int counted = 0;
        for (var day = start.plusDays(1); !day.isAfter(deadline.lastDay()); day = day.plusDays(1)) {
            var kind = calendar.day(day);
            boolean paused = kind.worked() && left(day);
            counted += kind.worked() && !paused ? 1 : 0;
            steps.add(new Explanation.Step(kind, paused, kind.worked() && !paused ? counted : 0));
        }
        return new Explanation(this, deadline, steps);
    }

    private boolean left(LocalDate day) {
        return pauses.stream().anyMatch(it -> day.isAfter(it.after()) && !day.isAfter(it.until()));
    }
}
