package kapok.web;

import java.util.List;

/**
 * What waits for an officer's own act in one context (待办来源): a bean of that context; the desk's first page gathers them.
 * Piles may overlap, so that nobody adds them up. What is under way by its last day is a {@link DueSource}.
 */
public interface TaskSource {
    /** What waits for this caller, the most urgent first; nothing that the caller may not do. */
    List<Task> tasks(Caller caller, Text text);

    /**
     * A pile of work (待办).
     *
     * @param count how many; a pile of none is not shown
     * @param href the queue that holds exactly these
     * @param urgency how pressing the most pressing of them is
     */
    record Task(String label, long count, String href, Urgency urgency, String note) {}

    /** How pressing (紧急程度). */
    enum Urgency {
        /** Past its day (超期). */
        LATE,
        /** Within three working days (三天内到期). */
        SOON,
        /** There is time (不急). */
        CALM;

        /** The class of its chip. */
        public String chip() {
            return switch (this) {
                case LATE -> "chip-late";
                case SOON -> "chip-soon";
                case CALM -> "chip-ok";
            };
        }
    }
}
