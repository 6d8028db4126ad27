package kapok.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kapok.disclosure.Applicant;
import kapok.disclosure.ApplicantKind;
import kapok.disclosure.Application;
import kapok.disclosure.Channel;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.Outcome;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestRecord;
import kapok.disclosure.RequestStep;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/**
 * What citizens asked for (依申请公开登记). The 89 of 2018: 58 at the counter, 31 online; 84 about the hotline, one about the
 * budget, four for other organs; answered 1, 71, 5, 5 and 7 times in the five ways of that report.
 */
@Component
class DemoRequests {
    private static final String OFFICER = "梁思颖";
    private static final int REPLY_2007 = 15;
    private static final int REPLY_2019 = 20;

    private final DisclosureDesk desk;

    DemoRequests(DisclosureDesk desk) {
        this.desk = desk;
    }

    void seed(Caller caller, LocalDate today) {
        desk.takeOver(caller, seedYear());
        desk.takeOver(caller, lately(today));
    }

    // --- 2018 ------------------------------------------------------------------------------------------------------

    private static List<RequestRecord> seedYear() {
        var outcomes = many(
                Map.entry(Outcome.ALREADY_PUBLIC, 1),
                Map.entry(Outcome.GRANTED, 71),
                Map.entry(Outcome.PARTIAL, 5),
                Map.entry(Outcome.NOT_THIS_ORGAN, 5),
                Map.entry(Outcome.TO_AMEND, 7));
        var records = new ArrayList<RequestRecord>();
        for (int i = 0; i < outcomes.size(); i++) {
            var received = Week.spread(LocalDate.of(2018, 1, 4), LocalDate.of(2018, 12, 3), i, outcomes.size());
            // 37 and 89 have no common divisor: every request once, in an order that looks like life
            var pick = i * 37 % outcomes.size();
            var outcome = outcomes.get(pick);
            var topic = topicOf2018(pick, outcome);
            var channel = pick % 89 < 58 ? Channel.IN_PERSON : Channel.ONLINE;
            var application = new Application(
                    DemoOrgans.BUREAU,
                    received,
                    channel,
                    ApplicantKind.NATURAL_PERSON,
                    topic,
                    subject(topic, i),
                    "当面领取");
            records.add(answered(application, Applicant.unknown(), outcome, 4 + i % 9, REPLY_2007));
        }
        return records;
    }

    /** Four of the five that another organ holds are asked as such; one is about the hotline. One asks for the budget. */
    private static String topicOf2018(int pick, Outcome outcome) {
        if (outcome == Outcome.NOT_THIS_ORGAN && pick != 77) {
            return "other_organ";
        }
        return outcome == Outcome.ALREADY_PUBLIC ? "budget" : "hotline";
    }

    // --- last year and this ------------------------------------------------------------------------------------------

    private static List<RequestRecord> lately(LocalDate today) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026);
        var records = new ArrayList<RequestRecord>();
        var first = LocalDate.of(today.getYear() - 1, 1, 6);
        for (int i = 0; i < 240; i++) {
            var received = Week.spread(first, today.minusDays(1), i, 240);
            records.add(recent(received, today, i, random));
        }
        return records;
    }

    private static RequestRecord recent(LocalDate received, LocalDate today, int i, RandomGenerator random) {
        var kinds = List.of(
                ApplicantKind.NATURAL_PERSON,
                ApplicantKind.NATURAL_PERSON,
                ApplicantKind.NATURAL_PERSON,
                ApplicantKind.NATURAL_PERSON,
                ApplicantKind.ENTERPRISE,
                ApplicantKind.LEGAL_SERVICE,
                ApplicantKind.RESEARCH,
                ApplicantKind.PUBLIC_WELFARE);
        var channels = List.of(Channel.ONLINE, Channel.ONLINE, Channel.ONLINE, Channel.MAIL, Channel.IN_PERSON);
        var topics = List.of("hotline", "service", "procurement", "budget", "statistics", "organisation");
        var topic = topics.get(random.nextInt(topics.size()));
        var application = new Application(
                DemoOrgans.BUREAU,
                received,
                channels.get(random.nextInt(channels.size())),
                kinds.get(random.nextInt(kinds.size())),
                topic,
                subject(topic, i),
                "电子邮件");
        var days = 5 + random.nextInt(14);
        var outcome = outcome(random);
        var who = application.kind() == ApplicantKind.NATURAL_PERSON ? DemoPeople.person(i) : Applicant.unknown();
        return Week.plus(received, days).isBefore(today)
                ? answered(application, who, outcome, days, REPLY_2019)
                : open(application, who);
    }

    private static Outcome outcome(RandomGenerator random) {
        var outcomes = many(
                Map.entry(Outcome.GRANTED, 46),
                Map.entry(Outcome.ALREADY_PUBLIC, 8),
                Map.entry(Outcome.PARTIAL, 14),
                Map.entry(Outcome.NOT_EXISTING, 9),
                Map.entry(Outcome.NEEDS_CREATION, 5),
                Map.entry(Outcome.PROCESS, 4),
                Map.entry(Outcome.INTERNAL_AFFAIRS, 3),
                Map.entry(Outcome.PRIVACY, 3),
                Map.entry(Outcome.PETITION, 4),
                Map.entry(Outcome.REPEAT, 2),
                Map.entry(Outcome.CONFIRMATION, 2));
        return outcomes.get(random.nextInt(outcomes.size()));
    }

    // --- the pieces ------------------------------------------------------------------------------------------------

    private static RequestRecord answered(
            Application application, Applicant who, Outcome outcome, int days, int limit) {
        var received = application.receivedOn();
        var answeredOn = Week.plus(received, days);
        return new RequestRecord(
                null,
                who,
                List.of(
                        step(received, new RequestEvent.Received(application)),
                        step(received, new RequestEvent.Registered(Week.plus(received, limit))),
                        step(answeredOn, new RequestEvent.Answered(outcome, ""))));
    }

    private static RequestRecord open(Application application, Applicant who) {
        var received = application.receivedOn();
        return new RequestRecord(
                null,
                who,
                List.of(
                        step(received, new RequestEvent.Received(application)),
                        step(received, new RequestEvent.Registered(Week.plus(received, REPLY_2019)))));
    }

    private static RequestStep step(LocalDate on, RequestEvent event) {
        return new RequestStep(on, OFFICER, event);
    }

    private static String subject(String topic, int n) {
        var subjects = switch (topic) {
            case "hotline" -> List.of("本人热线工单的处理记录", "热线工单转办单位及答复内容", "热线办理细则及附件", "占道施工噪声工单的处理情况", "热线工单的录音时长与通话时间");
            case "budget" -> List.of("热线项目的预算明细", "大厅运行经费的预算与支出", "三公经费说明");
            case "other_organ" -> List.of("某路段施工许可文件", "小区规划验收资料", "学校招生范围文件", "社保缴费记录");
            case "procurement" -> List.of("叫号系统采购合同", "热线外包服务合同", "大厅装修中标文件");
            case "statistics" -> List.of("大厅分窗口办件量统计", "热线分区工单统计");
            case "organisation" -> List.of("内设机构职责与人员编制", "热线受理中心职责文件");
            default -> List.of("某事项的办理依据与流程", "某事项历次调整的通知", "代办服务点名单");
        };
        return subjects.get(n % subjects.size());
    }

    @SafeVarargs
    private static List<Outcome> many(Map.Entry<Outcome, Integer>... counts) {
        return Stream.of(counts)
                .flatMap(one -> IntStream.range(0, one.getValue()).mapToObj(_ -> one.getKey()))
                .toList();
    }
}
