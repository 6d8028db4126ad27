package kapok.hotline.figures.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Slips;

/** Assessment of units over some days (承办单位考核). */
public record AssessmentPage(
        String from,
        String to,
        String rule,
        List<Version> versions,
        List<Line> lines,
        List<Excluded> excluded,
        String csvHref,
        String xlsxHref,
        boolean mayAssess,
        Map<String, String> typed,
        Slips slips) {
    /** A rule from a day on. @param weights of the three rates, and what 基本满意 counts */
    public record Version(
            String from, String weights, String dayCut, String repeatDays, String note, String by, boolean now) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** How a unit did; each count opens its tickets. */
    public record Line(
            int rank,
            String name,
            String dispatched,
            String dispatchedHref,
            String signedInTime,
            String returned,
            String inTime,
            String inTimeHref,
            String extended,
            String reworked,
            String rated,
            String ratedHref,
            String contacted,
            String solved,
            String satisfied,
            String score,
            String excluded) {}

    /** A ticket that does not count, and why. */
    public record Excluded(String ticket, String reason, String by, String at) {}
}
