package kapok.disclosure.page;

import java.util.List;

/** The clock of a request day by day, and whose the delay is if the answer came late. */
public record ClockPage(
        String number,
        String subject,
        RequestQueue.Chip chip,
        String start,
        String due,
        boolean provisional,
        String told,
        List<Day> days,
        List<Part> parts) {
    /** A day; {@code number} is empty if it was not counted. */
    public record Day(String date, String number, String reason, String basis) {}

    /** A unit's part of the delay, and by how much it was over its own last day; both in working days. */
    public record Part(String unit, int days, int over) {}
}
