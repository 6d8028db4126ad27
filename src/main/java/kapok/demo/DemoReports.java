package kapok.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import kapok.annualreport.AnnualReportDesk;
import kapok.web.Caller;
import kapok.web.OrganScope;
import kapok.web.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The annual reports (年度报告) of 2018 and of last year: drafted from the figures, and published where nothing blocks. */
@Component
class DemoReports {
    private static final Logger LOG = LoggerFactory.getLogger(DemoReports.class);
    private static final int SEED_YEAR = 2018;
    /** What only a person can write: problems and what is to be done about them (存在的主要问题和改进措施). */
    private static final String OUTLOOK_OF_2018 = """
            我局政府信息公开的便利程度和政策解读还要加强：群众申请最多的是热线工单的办理结果，这类信息主动公开得不够；解读以文字为主，形式单一。

            下一步，一是把群众需求量大的热线诉求办理结果主动公开，群众在网上就能查到；二是政策文件与图解、问答同步发布；三是继续清理办事材料，清单公布后接受监督。
            """;

    private static final String OUTLOOK = """
            存在的主要问题：一是个别答复对不予公开的理由说明不够充分；二是公开目录更新不够及时；三是面向老年人的公开渠道偏少。

            改进情况：已修订答复文书范本，逐项写明依据；目录改为每月核对；在十二个大厅设政务公开专区，并提供关怀版页面和电话读报服务。
            """;

    private final AnnualReportDesk desk;

    DemoReports(AnnualReportDesk desk) {
        this.desk = desk;
    }

    void seed(LocalDate today) {
        publish(SEED_YEAR, 6, OUTLOOK_OF_2018);
        publish(today.getYear() - 1, 5, OUTLOOK);
    }

    /** A draft that is not in order stays a draft, for the officer to finish: that is what the checks are for. */
    private void publish(int year, int outlookSection, String outlook) {
        var officer = as("disclosure", "梁思颖");
        var leader = as("leader", "罗永强");
        var id = desk.draft(officer, DemoOrgans.BUREAU, year, "");
        try {
            desk.write(officer, id, 1, Map.of(outlookSection, outlook));
            desk.check(officer, id, 2);
            desk.approve(leader, id, 3);
            desk.publish(leader, id, 4);
        } catch (RuleViolation blocked) {
            LOG.info("the report of {} stays a draft: {}", year, blocked.code());
        }
    }

    private static Caller as(String login, String name) {
        return new Caller(
                Caller.Kind.OFFICER,
                login,
                name,
                DemoOrgans.BUREAU,
                Set.of("*"),
                OrganScope.of(Set.of(DemoOrgans.BUREAU)));
    }
}
