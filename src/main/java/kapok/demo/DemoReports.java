package kapok.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kapok.annualreport.AnnualReportDesk;
import kapok.web.Caller;
import kapok.web.OrganScope;
import kapok.web.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The annual reports (年度报告) of 2018 and of last year: drafted from the figures, and published where nothing
 * blocks, on days of their own: a report on 2018 that is dated today would show the bureau as seven years late.
 */
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

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    /** Before the revision of 2019 a report was due by 31 March, since then a department's is by 31 January. */
    private static final LocalDate SEED_PUBLISHED = LocalDate.of(2019, 2, 21);

    private static final MonthDay PUBLISHED = MonthDay.of(1, 23);

    private final AnnualReportDesk desk;
    private final TransactionTemplate transaction;

    DemoReports(AnnualReportDesk desk, TransactionTemplate transaction) {
        this.desk = desk;
        this.transaction = transaction;
    }

    void seed(LocalDate today) {
        publish(SEED_YEAR, SEED_PUBLISHED, 6, OUTLOOK_OF_2018);
        var inTime = PUBLISHED.atYear(today.getYear());
        publish(today.getYear() - 1, inTime.isBefore(today) ? inTime : today, 5, OUTLOOK);
    }

    /** A draft that is not in order stays a draft, for the officer to finish: that is what the checks are for. */
    private void publish(int year, LocalDate on, int outlookSection, String outlook) {
        var officer = as("disclosure", "梁思颖");
        var leader = as("leader", "罗永强");
        var id = inOneGo(on.minusDays(14), there -> there.draft(officer, DemoOrgans.BUREAU, year, ""));
        try {
            sign(on.minusDays(7), there -> there.write(officer, id, 1, Map.of(outlookSection, outlook)));
            sign(on.minusDays(6), there -> there.check(officer, id, 2));
            sign(on.minusDays(1), there -> there.approve(leader, id, 3));
            sign(on, there -> there.publish(leader, id, 4));
        } catch (RuleViolation blocked) {
            LOG.info("the report of {} stays a draft: {}", year, blocked.code());
        }
    }

    private void sign(LocalDate on, Consumer<AnnualReportDesk> duty) {
        inOneGo(on, there -> {
            duty.accept(there);
            return on;
        });
    }

    /** One duty in one transaction, on a morning of that day. */
    private <T> T inOneGo(LocalDate day, Function<AnnualReportDesk, T> duty) {
        var there = desk.on(Clock.fixed(day.atTime(MORNING).atZone(BEIJING).toInstant(), BEIJING));
        return Objects.requireNonNull(transaction.execute(_ -> duty.apply(there)));
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
