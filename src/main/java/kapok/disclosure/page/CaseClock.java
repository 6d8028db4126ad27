package kapok.disclosure.page;

import java.util.List;

/**
 * The clock of a case as the desk shows it (期限): what is left, each working day as a cell, and why each day counts or not.
 *
 * @param headline how many working days; may be empty
 * @param words what they are
 * @param last the last day to answer, in words
 * @param notes what is provisional, what was told otherwise
 */
public record CaseClock(
        String headline,
        String words,
        RequestQueue.Chip chip,
        String last,
        List<String> notes,
        List<Cell> cells,
        List<Legend> legend,
        List<Explained> days) {
    /** A working day: {@code used}, {@code now}, {@code hold}, {@code due} or nothing. */
    public record Cell(String style, String title) {}

    /** What a colour stands for. */
    public record Legend(String style, String words) {}

    /** A day of the period: its number if it was counted, and why. */
    public record Explained(String date, String number, String reason, String basis) {}
}
