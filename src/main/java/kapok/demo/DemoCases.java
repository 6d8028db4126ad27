package kapok.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kapok.disclosure.Applicant;
import kapok.disclosure.ApplicantKind;
import kapok.disclosure.Application;
import kapok.disclosure.Channel;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.Handling;
import kapok.disclosure.Outcome;
import kapok.disclosure.ProcessingFee;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Finding;
import kapok.disclosure.RequestEvent.Opinion;
import kapok.disclosure.RequestRecord;
import kapok.disclosure.RequestStep;
import kapok.disclosure.application.ApplicationIntake;
import kapok.disclosure.letter.LetterDesk;
import kapok.disclosure.letter.LetterKind;
import kapok.web.Caller;
import kapok.web.OrganScope;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What lies on the desk today (演示在办申请): a case in every stage, so that the queue and its clocks can be seen at work. */
@Component
class DemoCases {
    private static final String OFFICER = "梁思颖";
    private static final String LEADER = "罗永强";

    private static final String OFFICER_LOGIN = "disclosure";
    /** Of the open cases every fourth still waits for somebody to take it. */
    private static final int UNTAKEN = 4;

    private final DisclosureDesk desk;
    private final Handling handling;
    private final ApplicationIntake intake;
    private final LetterDesk letters;
    private final Text text;

    DemoCases(
            DisclosureDesk desk,
            Handling handling,
            ApplicationIntake intake,
            LetterDesk letters,
            MessageSource messages) {
        this.desk = desk;
        this.handling = handling;
        this.intake = intake;
        this.letters = letters;
        text = new Text(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** A case that grows day by day; days are working days before today. */
    private static final class Story {
        private final LocalDate today;
        private final Applicant applicant;
        private final List<RequestStep> steps = new ArrayList<>();

        private Story(LocalDate today, int person, int received, Channel channel, String topic, String subject) {
            this.today = today;
            applicant = DemoPeople.person(person);
            var on = Week.minus(today, received);
            steps.add(new RequestStep(
                    on,
                    OFFICER,
                    new RequestEvent.Received(new Application(
                            DemoOrgans.BUREAU, on, channel, ApplicantKind.NATURAL_PERSON, topic, subject, "电子邮件"))));
            then(received, new RequestEvent.Registered(null));
        }

        private Story then(int daysAgo, RequestEvent event) {
            steps.add(new RequestStep(Week.minus(today, daysAgo), OFFICER, event));
            return this;
        }

        private LocalDate in(int days) {
            return Week.plus(today, days);
        }

        private RequestRecord record() {
            return new RequestRecord(null, applicant, steps);
        }
    }

    void seed(Caller caller, LocalDate today) {
        var stories = new ArrayList<Story>();
        stories.addAll(waitingForOthers(today));
        stories.addAll(inTheHouse(today));
        stories.addAll(decided(today));
        var numbers = desk.takeOver(caller, stories.stream().map(Story::record).toList());
        take(caller, numbers);
        unconfirmed(caller, today);
        waitForSecond(numbers.get(numbers.size() - 2));
    }

    /** Named handlers (承办人). */
    private void take(Caller caller, List<String> numbers) {
        var taken = IntStream.range(0, numbers.size())
                .filter(i -> i % UNTAKEN != UNTAKEN - 1)
                .mapToObj(numbers::get)
                .toList();
        handling.give(caller, taken, OFFICER_LOGIN);
    }

    /** Applications whose day of receipt does not exist yet (待确认的申请): online since yesterday, by ordinary mail since Friday. */
    private void unconfirmed(Caller caller, LocalDate today) {
        enter(caller, "internet", Week.minus(today, 1), DemoPeople.person(6), "2025 年占道施工噪声工单的办理情况");
        enter(caller, "ordinary_mail", Week.minus(today, 2), DemoPeople.person(9), "政务服务大厅延时服务的排班安排");
    }

    private void enter(Caller caller, String arrival, LocalDate on, Applicant applicant, String subject) {
        var entered = intake.enter(
                caller,
                Map.ofEntries(
                        Map.entry("organ", DemoOrgans.BUREAU),
                        Map.entry("arrival", arrival),
                        Map.entry("receivedOn", on.toString()),
                        Map.entry("who", "p"),
                        Map.entry("name", applicant.name()),
                        Map.entry("tel", applicant.contact().phone()),
                        Map.entry("asWritten", "true"),
                        Map.entry("subject", subject),
                        Map.entry("topic", "hotline"),
                        Map.entry("carrier", "electronic"),
                        Map.entry("how", "counter")),
                text);
        if (entered.number() == null) {
            throw new IllegalStateException("Not taken: " + entered.slips());
        }
    }

    /** A reply that one has signed and a second must sign (待第二人签发). */
    private void waitForSecond(String answered) {
        var rights = Set.of(DisclosurePermissions.READ, DisclosurePermissions.WRITE, DisclosurePermissions.SIGN);
        var officer = new Caller(
                Caller.Kind.OFFICER,
                OFFICER_LOGIN,
                OFFICER,
                DemoOrgans.BUREAU,
                rights,
                OrganScope.of(Set.of(DemoOrgans.BUREAU)));
        letters.setRule(officer, DemoOrgans.BUREAU, "穗政数公复", true);
        letters.sign(officer, letters.draft(officer, answered, LetterKind.REPLY), 0);
    }

    private static List<Story> waitingForOthers(LocalDate today) {
        var asked = new Story(today, 0, 6, Channel.ONLINE, "hotline", "热线工单的处理记录");
        asked.then(3, new RequestEvent.CorrectionAsked(asked.in(12), "请写明工单编号，或者来电的日期和反映的地点。"));
        var came = new Story(today, 1, 9, Channel.MAIL, "procurement", "大厅自助终端的采购合同");
        came.then(7, new RequestEvent.CorrectionAsked(came.in(8), "请写明采购项目名称或者年度。"))
                .then(1, new RequestEvent.Corrected(""));
        var third = new Story(today, 2, 8, Channel.ONLINE, "procurement", "热线外包服务合同及附件");
        third.then(5, new RequestEvent.OpinionAsked(Consulted.THIRD_PARTY, "岭南通信服务有限公司"))
                .then(4, new RequestEvent.OpinionServed(1));
        var against = new Story(today, 3, 14, Channel.ONLINE, "procurement", "叫号系统运行维护的报价明细");
        against.then(11, new RequestEvent.OpinionAsked(Consulted.THIRD_PARTY, "珠江叫号科技有限公司"))
                .then(10, new RequestEvent.OpinionServed(1))
                .then(
                        2,
                        new RequestEvent.OpinionGiven(Consulted.THIRD_PARTY, 1, Opinion.OBJECTS, "单价构成是商业秘密，公开会损害投标。"));
        var other = new Story(today, 4, 10, Channel.IN_PERSON, "organisation", "机构改革中热线受理中心的划转文件");
        other.then(6, new RequestEvent.OpinionAsked(Consulted.CO_PRODUCER, "市委编办"))
                .then(5, new RequestEvent.OpinionServed(1));
        var fee = new Story(today, 5, 7, Channel.ONLINE, "statistics", "近五年大厅分窗口、分月办件量明细表")
                .then(
                        2,
                        new RequestEvent.FeeAsked(
                                ProcessingFee.PAGES, 180, BigDecimal.valueOf(ProcessingFee.PAGES.yuan(180))));
        var reasons = new Story(today, 6, 5, Channel.ONLINE, "hotline", "全市各区三年来全部噪声类工单");
        reasons.then(3, new RequestEvent.ReasonsAsked(reasons.in(7), "本年度已就同类内容提出多次申请，请说明理由。"));
        return List.of(asked, came, third, against, other, fee, reasons);
    }

    private static List<Story> inTheHouse(LocalDate today) {
        var assigned = new Story(today, 7, 4, Channel.ONLINE, "service", "企业开办一窗通办的流程依据");
        assigned.then(3, new RequestEvent.Assigned("审批改革处", assigned.in(3), "请检索 2023 年以来的流程文件。"));
        var searched = new Story(today, 8, 12, Channel.MAIL, "hotline", "占道施工噪声工单的处理情况");
        searched.then(10, new RequestEvent.Assigned("热线管理处", searched.in(-4), "请检索相关工单。"))
                .then(5, new RequestEvent.SearchReported("热线管理处", Finding.FOUND, "找到工单 14 件。"));
        var extended = new Story(today, 9, 18, Channel.ONLINE, "budget", "热线项目三年预算与决算明细");
        extended.then(2, new RequestEvent.Extended(10, "材料分散在三个处室，须逐件核对。", LEADER, null));
        var late = new Story(today, 10, 23, Channel.ONLINE, "hotline", "本人热线工单的转办单位及答复内容");
        var dueToday = new Story(today, 11, 20, Channel.IN_PERSON, "organisation", "内设机构职责与人员编制");
        var soon = new Story(today, 12, 18, Channel.ONLINE, "service", "代办服务点名单及联系电话");
        var fresh = new Story(today, 13, 1, Channel.ONLINE, "statistics", "上半年热线分区工单统计");
        var first = new Story(today, 0, 0, Channel.ONLINE, "hotline", "热线工单的录音时长与通话时间");
        return List.of(assigned, searched, extended, late, dueToday, soon, fresh, first);
    }

    private static List<Story> decided(LocalDate today) {
        var untold = new Story(today, 5, 15, Channel.ONLINE, "procurement", "大厅装修工程的中标文件");
        untold.then(
                1, new RequestEvent.Answered(Outcome.PARTIAL, "", "评审专家的姓名和联系方式涉及个人隐私。", List.of(Outcome.PRIVACY), ""));
        var anew = new Story(today, 3, 70, Channel.MAIL, "hotline", "热线满意度回访的原始记录");
        anew.then(52, new RequestEvent.Answered(Outcome.PRIVACY, "", "记录中含有来电人的个人信息。", List.of(), ""))
                .then(51, new RequestEvent.Delivered(RequestEvent.Way.MAIL, "XA20260001844"))
                .then(4, new RequestEvent.DecisionCorrected(RequestEvent.Cause.REVIEW, 15, "复议决定：能够作区分处理的，应当区分处理后公开。"));
        return List.of(untold, anew);
    }
}
