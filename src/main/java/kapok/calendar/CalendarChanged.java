package kapok.calendar;

/**
 * A notice was taken over (工作日历有变): deadlines that rest on its year are to be computed anew. What was told to an applicant
 * stays as it was told.
 *
 * @param notice its number
 * @param year the year it arranges
 */
public record CalendarChanged(String notice, int year) {}
