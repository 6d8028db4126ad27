package kapok.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.calendar.WorkingCalendar;

/**
 * Whose the delay of a late answer is (逾期责任划分): its working days, divided over those who held the request beyond their
 * own last day, in proportion, the odd days to the largest remainders. The parts always add up to the whole.
 */
public final class Lateness {
    /** The office itself (政府信息公开工作机构), in place of the name of a unit. */
    public static final String OFFICE = "";

    private Lateness() {}

    /** A unit's part of the delay, in working days, and by how many it was over its own last day. */
    public record Part(String unit, int days, int over) {}

    /** Empty unless it ended late. The delay is that of the ending which is counted. */
    public static List<Part> of(DisclosureRequest request, WorkingCalendar calendar) {
        var end = request.counted();
        if (end == null) {
            return List.of();
        }
        var then = request.upTo(end);
        var due = then.due(calendar).lastDay();
        var late = calendar.between(due, end.on());
        return late == 0 ? List.of() : divide(late, overdue(then, due, end.on(), calendar));
    }

    /** By how many working days each was over; one that has its own day later than the reply is due had no right to it. */
    private static Map<String, Integer> overdue(
            DisclosureRequest request, LocalDate due, LocalDate end, WorkingCalendar calendar) {
        var over = new LinkedHashMap<String, Integer>();
        int office = 0;
        for (var one : request.holdings()) {
            var own = one.dueOn() == null || one.dueOn().isAfter(due) ? due : one.dueOn();
            var until = one.reported() == null || one.reported().isAfter(end) ? end : one.reported();
            var from = one.from().isAfter(own) ? one.from() : own;
            over.merge(one.unit(), calendar.between(from, until), Integer::sum);
        }
        for (var day = due.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            office += calendar.works(day) && !held(request, day) ? 1 : 0;
        }
        over.merge(OFFICE, office, Integer::sum);
        return over;
    }

    private static boolean held(DisclosureRequest request, LocalDate day) {
        return request.holdings().stream()
                .anyMatch(one -> day.isAfter(one.from()) && (one.reported() == null || !day.isAfter(one.reported())));
    }

    private static List<Part> divide(int late, Map<String, Integer> over) {
        long total = over.values().stream().mapToLong(Integer::longValue).sum();
        var parts = new ArrayList<Part>();
        over.forEach((unit, days) -> parts.add(new Part(unit, Math.toIntExact(late * (long) days / total), days)));
        int odd = late - parts.stream().mapToInt(Part::days).sum();
        var byRemainder = parts.stream()
                .sorted(Comparator.comparingLong((Part part) -> -(late * (long) part.over() % total))
                        .thenComparing(Part::unit))
                .limit(odd)
                .toList();
        return parts.stream()
                .map(part -> byRemainder.contains(part) ? new Part(part.unit(), part.days() + 1, part.over()) : part)
                .filter(part -> part.days() > 0)
                .toList();
    }
}
