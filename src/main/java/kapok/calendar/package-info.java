/**
 * The working calendar (工作日历): which days and hours are worked, and on which day a period ends.
 *
 * <p>Law: 全国年节及纪念日放假办法 and the yearly notices made under it; how periods are counted. Start reading at {@link
 * kapok.calendar.WorkingCalendar}, for the running system at {@link kapok.calendar.CalendarDesk}. Not here: how long a
 * period is. The context whose duty it is knows that.
 */
@ApplicationModule(allowedDependencies = {"law", "web", "audit", "table"})
@NullMarked
package kapok.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
