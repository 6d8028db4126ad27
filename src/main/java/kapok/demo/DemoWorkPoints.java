package kapok.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kapok.web.Caller;
import kapok.workpoints.Assignment;
import kapok.workpoints.WorkPointDesk;
import kapok.workpoints.WorkPointEvent;
import kapok.workpoints.WorkPointRecord;
import kapok.workpoints.WorkPointStep;
import org.springframework.stereotype.Component;

/** The openness work points (公开要点分工): 62 of 2018, of which the bureau leads 17, and those of this year. */
@Component
class DemoWorkPoints {
    private static final List<String> THEMES =
            List.of("建设法治政府", "重点领域公开", "政策解读", "网上办事服务公开", "实体政务大厅", "审批服务便民", "政府网站");
    private static final List<String> DUTIES =
            List.of("公布任务分工和完成时限", "按季度公布进展", "公开办理结果", "发布图文解读", "完善公开目录", "开展第三方评估", "举办公众开放活动", "公布统计数据", "更新公开指南");

    private final WorkPointDesk desk;

    DemoWorkPoints(WorkPointDesk desk) {
        this.desk = desk;
    }

    void seed(Caller caller, LocalDate today) {
        desk.takeOver(caller, plan(2018, "穗府办函〔2018〕115号", 62, 17, LocalDate.of(2018, 12, 28)));
        desk.takeOver(caller, plan(today.getYear(), "穗府办函〔" + today.getYear() + "〕86号", 40, 12, today));
    }

    private static List<WorkPointRecord> plan(int year, String plan, int total, int own, LocalDate today) {
        var owners = DemoOrgans.organs().stream()
                .filter(organ ->
                        organ.kind().equals("department") && organ.division().equals("440100000000"))
                .map(organ -> organ.code())
                .filter(code -> !code.equals(DemoOrgans.BUREAU))
                .toList();
        var records = new ArrayList<WorkPointRecord>();
        for (int i = 0; i < total; i++) {
            var mine = i < own;
            var owner = mine ? DemoOrgans.BUREAU : owners.get(i % owners.size());
            var theme = THEMES.get(i % THEMES.size());
            var due = Week.spread(LocalDate.of(year, 6, 1), LocalDate.of(year, 12, 20), i, total);
            var assignment = new Assignment(
                    year, plan, i + 1, theme, theme + "：" + DUTIES.get(i % DUTIES.size()), owner, Set.of(), due);
            records.add(record(assignment, LocalDate.of(year, 4, 16), today));
        }
        return records;
    }

    private static WorkPointRecord record(Assignment assignment, LocalDate assigned, LocalDate today) {
        var steps = new ArrayList<WorkPointStep>();
        steps.add(new WorkPointStep(assigned, "梁思颖", new WorkPointEvent.Assigned(assignment)));
        var due = java.util.Objects.requireNonNull(assignment.dueOn());
        var done = Week.minus(due, 5 + assignment.number() % 20);
        if (!done.isAfter(today)) {
            steps.add(new WorkPointStep(done, "梁思颖", new WorkPointEvent.Done("已按时完成，成果已公开", "")));
        } else {
            steps.add(new WorkPointStep(Week.minus(today, 6), "梁思颖", new WorkPointEvent.Progressed("正在推进")));
        }
        return new WorkPointRecord(steps);
    }
}
