package kapok.calendar;

/** A number of working days (工作日): the length of a period, never negative. */
public record WorkingDays(int count) implements Comparable<WorkingDays> {
    public static final WorkingDays NONE = new WorkingDays(0);

    public WorkingDays {
        if (count < 0) {
            throw new IllegalArgumentException("Not a number of working days: " + count);
        }
    }

    public static WorkingDays of(int count) {
        return new WorkingDays(count);
    }

    public WorkingDays plus(WorkingDays other) {
        return new WorkingDays(Math.addExact(count, other.count));
    }

    @Override
    public int compareTo(WorkingDays other) {
        return Integer.compare(count, other.count);
    }
}
