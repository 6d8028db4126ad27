package kapok.annualreport.page;

import java.util.Set;

/**
 * A report on its way, as every desk page of it shows at the top (办理中的报告).
 *
 * @param stage code of the stage
 * @param stageLine where it stands, who brought it there and when
 * @param due how many days are left, or when it was published
 * @param chip class of the chip that says so
 * @param acts what this caller may do now: edit, check, approve, publish, correct
 * @param blocking how many problems block publication
 */
public record DeskReport(
        long id,
        int version,
        String title,
        String organ,
        String organCode,
        int year,
        String format,
        int edition,
        String reason,
        String stage,
        String stageLabel,
        String stageLine,
        String due,
        String chip,
        Set<String> acts,
        int blocking,
        String publicAddress) {
    public DeskReport {
        acts = Set.copyOf(acts);
    }

    public String address() {
        return "/desk/annual-reports/" + id;
    }

    public boolean may(String act) {
        return acts.contains(act);
    }
}
