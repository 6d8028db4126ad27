package kapok.hotline.queue.page;

import java.util.List;
import kapok.web.page.Chip;
import kapok.web.page.Choice;
import kapok.web.page.Pager;

/** The queue of tickets (工单队列). */
public record TicketQueue(
        List<Alarm> alarms,
        List<Tab> tabs,
        List<View> views,
        Filter filter,
        List<Choice> kinds,
        List<Choice> stages,
        List<Choice> units,
        List<Choice> categories,
        List<Line> lines,
        Pager pager,
        String query,
        boolean mayDispatch,
        boolean mayPress,
        boolean mayFile,
        String said) {
    /** An emergency that nobody has taken in hand. @param late its time is over */
    public record Alarm(String number, String title, String waits, String time, boolean late) {}

    /** A standing view of the queue. */
    public record Tab(String label, String href, String count, boolean current) {}

    /** One that somebody saved. */
    public record View(String name, String href) {}

    /** What is looked for; empty: anything. */
    public record Filter(String tab, String kind, String stage, String unit, String category, String words) {}

    /**
     * @param owed which stage is due; empty if none
     * @param joint how many others are answered with it; empty if none
     */
    public record Line(
            String number,
            String title,
            Chip due,
            String owed,
            String category,
            String unit,
            String stage,
            String joint,
            String kind,
            boolean urgent,
            String received) {}
}
