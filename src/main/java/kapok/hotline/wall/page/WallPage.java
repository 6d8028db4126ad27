package kapok.hotline.wall.page;

import java.util.List;
import kapok.hotline.results.page.Bars;
import kapok.web.page.Choice;

/** The supervisor's wall (运行看板). */
public record WallPage(
        Now now,
        List<Choice> periods,
        String period,
        String csvHref,
        Lines flow,
        Lines solved,
        Lines today,
        Bars late,
        Bars ages,
        List<Unit> best,
        List<Unit> worst,
        List<District> districts) {
    /** What changes by the minute. */
    public record Now(List<Kpi> kpis, List<Hot> hot, boolean alarm, List<Alarm> emergencies, String at) {}

    /** An emergency that nobody has taken in hand. */
    public record Alarm(String number, String title, String time) {}

    /** A figure and where it opens. */
    public record Kpi(String label, String value, String unit, String href, String note, String tone) {}

    /** What many report now. */
    public record Hot(String title, String place, int size, String usual, boolean burst, String href) {}

    /** A unit of the red or black list. */
    public record Unit(
            int rank, String name, String score, String inTime, String solved, String returned, String href) {}

    /** A district of the table. */
    public record District(
            String name,
            String received,
            String receivedHref,
            String inTime,
            String solved,
            int solvedPercent,
            boolean weak,
            String returned,
            String repeated,
            String topic) {}
}
