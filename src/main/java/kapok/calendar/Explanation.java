package kapok.calendar;

import java.util.List;

/** How a deadline came about (期限计算说明): each day after the start, and why it was counted or not. */
public record Explanation(Term term, Deadline deadline, List<Step> steps) {
    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * One day of it.
     *
     * @param paused it was worked, but the period stood still
     * @param number the how-maniest day of the period; 0 if it was not counted
     */
    public record Step(CalendarDay day, boolean paused, int number) {}

    /** The days that were not counted: weekends, holidays, pauses. */
    public List<Step> skipped() {
        return steps.stream().filter(it -> it.number() == 0).toList();
    }
}
