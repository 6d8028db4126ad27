package kapok.disclosure;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.calendar.WorkingCalendar;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Finding;
import kapok.disclosure.RequestEvent.Opinion;
import kapok.disclosure.RequestEvent.Way;
import kapok.installation.Command;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/**
 * Fills the register of a bench: {@code city-requests OPEN CLOSED}. Open requests came in the last working days, closed ones
 * over seven years; each was asked to be corrected, searched for, consulted on and extended as chance has it, ten events in
 * the mean, and goes through the register's own door for records of elsewhere.
 */
@Component
final class CityRequests implements Command {
    private static final int BATCH = 5_000;
    private static final int YEARS = 7;
    private static final List<String> THINGS =
            List.of("采购合同", "会议纪要", "统计明细", "处理记录", "审批依据", "经费决算", "规划图件", "检查记录", "补偿方案", "验收材料");
    private static final List<String> MATTERS =
            List.of("路灯改造", "旧楼加装电梯", "征地补偿", "公交线路调整", "学位分配", "医保目录", "垃圾分类", "停车收费", "河涌整治", "热线办理");

    private final DisclosureDesk desk;
    private final Handlers handlers;
    private final AgencyDirectory agencies;
    private final CalendarDesk calendars;
    private final Clock clock;

    CityRequests(
            DisclosureDesk desk, Handlers handlers, AgencyDirectory agencies, CalendarDesk calendars, Clock clock) {
        this.desk = desk;
        this.handlers = handlers;
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "city-requests";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        int open = Integer.parseInt(args.get(0));
        int closed = Integer.parseInt(args.get(1));
        var organs = agencies.all().stream().map(Organ::code).toList();
        var calendar = calendars.calendar();
        var today = Beijing.today(clock);
        long events = 0;
        for (int from = 0; from < open + closed; from += BATCH) {
            var records = new ArrayList<RequestRecord>();
            for (int at = from; at < Math.min(from + BATCH, open + closed); at++) {
                var history = new History(new Random(at), organs, calendar, today, at);
                records.add(at < open ? history.open() : history.closed());
            }
            give(desk.takeOver(Caller.system("bench"), records));
            events += records.stream().mapToLong(one -> one.steps().size()).sum();
        }
        out.println("events " + events);
        return 0;
    }

    /** Four of five have a handler, of two hundred. */
    private void give(List<String> numbers) {
        for (int one = 0; one < 200; one++) {
            int share = one;
            var theirs = IntStream.range(0, numbers.size())
                    .filter(at -> at % 250 == share)
                    .mapToObj(numbers::get)
                    .toList();
            handlers.give(theirs, "bench" + one, "经办" + one);
        }
    }

    /** One request, event by event. */
    private static final class History {
        private final Random random;
        private final WorkingCalendar calendar;
        private final LocalDate today;
        private final List<RequestStep> steps = new ArrayList<>();
        private final String organ;
        private final int seed;
        private LocalDate day = LocalDate.EPOCH;

        private History(Random random, List<String> organs, WorkingCalendar calendar, LocalDate today, int seed) {
            this.random = random;
            this.calendar = calendar;
            this.today = today;
            this.seed = seed;
            organ = organs.get(random.nextInt(organs.size()));
        }

        private RequestRecord open() {
            received(calendar.add(today, -1 - random.nextInt(22)));
            if (correction()) {
                return record();
            }
            search();
            if (random.nextBoolean() && !day.isAfter(today.minusDays(3))) {
                consult();
            }
            return record();
        }

        private RequestRecord closed() {
            received(today.minusDays(90 + random.nextInt(365 * YEARS)));
            if (random.nextBoolean()) {
                correct();
            }
            search();
            search();
            if (random.nextBoolean()) {
                consult();
            }
            if (random.nextInt(3) == 0) {
                then(1, new RequestEvent.Extended(20, "材料分散，须逐件核对。", "罗永强", null));
            }
            var outcome = List.of(Outcome.GRANTED, Outcome.GRANTED, Outcome.PRIVACY, Outcome.NOT_EXISTING)
                    .get(random.nextInt(4));
            then(2, new RequestEvent.Answered(outcome, "测公复〔%d〕%d号".formatted(day.getYear(), seed)));
            then(1, new RequestEvent.Delivered(Way.MAIL, "XA%09d".formatted(seed)));
            return record();
        }

        private void received(LocalDate on) {
            day = on;
            var subject = "%s的%s，编号 %06d".formatted(pick(MATTERS), pick(THINGS), seed);
            var kind = ApplicantKind.values()[random.nextInt(10) == 0 ? 1 + random.nextInt(5) : 0];
            var channel = Channel.values()[random.nextInt(Channel.values().length)];
            then(0, new RequestEvent.Received(new Application(organ, on, channel, kind, "service", subject, "电子邮件")));
            then(0, new RequestEvent.Registered(null));
        }

        /** Whether it still waits for its correction. */
        private boolean correction() {
            if (random.nextInt(10) > 0) {
                return false;
            }
            then(1, new RequestEvent.CorrectionAsked(calendar.add(day, 15), "请写明年度。"));
            return true;
        }

        private void correct() {
            then(1, new RequestEvent.CorrectionAsked(day.plusDays(20), "请写明年度。"));
            then(2, new RequestEvent.Corrected(""));
        }

        private void search() {
            var unit = "第%d处".formatted(1 + random.nextInt(8));
            then(0, new RequestEvent.Assigned(unit, null, "请检索。"));
            then(1, new RequestEvent.SearchReported(unit, Finding.FOUND, "找到 3 件。"));
        }

        private void consult() {
            then(0, new RequestEvent.OpinionAsked(Consulted.CO_PRODUCER, "市委编办"));
            then(1, new RequestEvent.OpinionServed(1));
            then(2, new RequestEvent.OpinionGiven(Consulted.CO_PRODUCER, 1, Opinion.AGREES, "同意。"));
        }

        private void then(int days, RequestEvent event) {
            day = day.plusDays(days).isAfter(today) ? today : day.plusDays(days);
            steps.add(new RequestStep(day, "梁思颖", event));
        }

        private String pick(List<String> words) {
            return words.get(random.nextInt(words.size()));
        }

        private RequestRecord record() {
            return new RequestRecord(null, applicant(), steps);
        }

        private Applicant applicant() {
            var contact = new Applicant.Contact("139%08d".formatted(seed), "", "测试路 %d 号".formatted(seed % 900));
            var paper = new Applicant.Paper(Applicant.PaperKind.OTHER, "T%08d".formatted(seed % 150_000));
            return new Applicant("测试%05d".formatted(seed % 90_000), paper, contact, null, null);
        }
    }
}
