package kapok.calendar;

/** The permissions of {@code calendar}. */
public final class CalendarPermissions {
    /** See the calendar and take notices over (维护工作日历). */
    public static final String MANAGE = "calendar.manage";

    private CalendarPermissions() {}
}
