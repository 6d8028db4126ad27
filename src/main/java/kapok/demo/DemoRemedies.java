package kapok.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kapok.remedy.Filing;
import kapok.remedy.RemedyDesk;
import kapok.remedy.RemedyEvent;
import kapok.remedy.RemedyKind;
import kapok.remedy.RemedyRecord;
import kapok.remedy.RemedyResult;
import kapok.remedy.RemedyStep;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** Reconsideration and litigation (复议诉讼): the nine of 2018, all upheld, and some of last year and this. */
@Component
class DemoRemedies {
    private static final String OFFICER = "梁思颖";

    private final RemedyDesk desk;

    DemoRemedies(RemedyDesk desk) {
        this.desk = desk;
    }

    void seed(Caller caller, LocalDate today) {
        var records = new ArrayList<RemedyRecord>();
        for (int i = 0; i < 9; i++) {
            var filed = Week.spread(LocalDate.of(2018, 2, 5), LocalDate.of(2018, 10, 8), i, 9);
            records.add(decided(RemedyKind.REVIEW, filed, 40, RemedyResult.UPHELD, "不服热线工单处理记录公开答复"));
        }
        var year = today.getYear() - 1;
        records.add(decided(RemedyKind.REVIEW, LocalDate.of(year, 3, 11), 42, RemedyResult.UPHELD, "不服部分公开的答复"));
        records.add(decided(RemedyKind.REVIEW, LocalDate.of(year, 5, 20), 38, RemedyResult.CORRECTED, "不服信息不存在的答复"));
        records.add(decided(RemedyKind.REVIEW, LocalDate.of(year, 9, 2), 30, RemedyResult.OTHER, "认为答复超期"));
        records.add(
                decided(RemedyKind.SUIT_DIRECT, LocalDate.of(year, 6, 3), 90, RemedyResult.UPHELD, "不服不属于本机关负责公开的答复"));
        records.add(
                decided(RemedyKind.SUIT_AFTER_REVIEW, LocalDate.of(year, 7, 14), 80, RemedyResult.UPHELD, "不服复议维持决定"));
        records.add(open(RemedyKind.REVIEW, today.minusDays(25), "不服过程性信息不予公开的答复"));
        records.add(open(RemedyKind.SUIT_DIRECT, today.minusDays(48), "不服不予处理的告知"));
        desk.takeOver(caller, records);
    }

    private static RemedyRecord decided(
            RemedyKind kind, LocalDate filed, int days, RemedyResult result, String matter) {
        return new RemedyRecord(
                null,
                List.of(
                        step(filed, new RemedyEvent.Filed(filing(kind, filed, matter))),
                        step(Week.plus(filed, 7), new RemedyEvent.Responded("已提交书面答复和证据")),
                        step(filed.plusDays(days), new RemedyEvent.Decided(result, ""))));
    }

    private static RemedyRecord open(RemedyKind kind, LocalDate filed, String matter) {
        return new RemedyRecord(null, List.of(step(filed, new RemedyEvent.Filed(filing(kind, filed, matter)))));
    }

    private static Filing filing(RemedyKind kind, LocalDate filed, String matter) {
        var body = kind == RemedyKind.REVIEW ? "广州市人民政府" : "广州铁路运输法院";
        return new Filing(kind, DemoOrgans.BUREAU, "", body, filed, "", matter, false);
    }

    private static RemedyStep step(LocalDate on, RemedyEvent event) {
        return new RemedyStep(on, OFFICER, event);
    }
}
