package kapok.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kapok.agency.Organ;
import kapok.publication.Channel;
import kapok.publication.ContentClass;
import kapok.publication.Kind;
import kapok.publication.Manuscript;
import kapok.publication.Particulars;
import kapok.publication.PublicationDesk;
import kapok.publication.Reference;
import kapok.publication.RegisterRecord;
import kapok.publication.Release;
import kapok.publication.Stage;
import kapok.publication.Step;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/**
 * What the bureau and others published (主动公开记录).
 *
 * <p>2018 makes up the seed year: 445 publications, of which 401 news on the website, 459 times in two WeChat accounts and
 * 115 times in the press; the other 44 stand on the city's common platform, as the report of that year counts them.
 */
@Component
class DemoPublications {
    private static final int NEWS_OF_2018 = 385;
    private static final int SECOND_WECHAT_OF_2018 = 58;
    private static final int PRESS_OF_2018 = 115;
    private static final int NEWS_EACH_YEAR = 160;

    private final PublicationDesk desk;

    DemoPublications(PublicationDesk desk) {
        this.desk = desk;
    }

    void seed(Caller caller, LocalDate today) {
        desk.takeOver(caller, seedYear());
        desk.takeOver(caller, recent(today));
        desk.takeOver(caller, others(today));
    }

    // --- the seed year ---------------------------------------------------------------------------------------------

    private static List<RegisterRecord> seedYear() {
        var news = new ArrayList<Manuscript>();
        var records = new ArrayList<RegisterRecord>();
        for (var row : DemoFile.csv("documents-2018.csv")) {
            var manuscript = manuscript(row);
            if (manuscript.classification().contentClass() == ContentClass.NEWS) {
                news.add(manuscript);
            } else {
                records.add(published(row, manuscript, platform(row, manuscript)));
            }
        }
        news.addAll(news(DemoOrgans.BUREAU, LocalDate.of(2018, 1, 3), LocalDate.of(2018, 12, 28), NEWS_OF_2018, 0));
        for (int i = 0; i < news.size(); i++) {
            records.add(published(
                    "", news.get(i), newsReleases(news.get(i).provenance().formedOn(), i), List.of()));
        }
        return records;
    }

    private static List<Release> platform(NamedCsvRecord row, Manuscript manuscript) {
        var releases = new ArrayList<Release>();
        releases.add(Release.on(
                Channel.PLATFORM, "广州市政府信息公开目录系统", manuscript.provenance().formedOn()));
        if (row.getField("key").equals("rules")) {
            releases.add(Release.on(Channel.GAZETTE, "广州市人民政府公报2018年第10期", LocalDate.of(2018, 4, 10)));
        }
        return releases;
    }

    private static List<Release> newsReleases(LocalDate day, int n) {
        var releases = new ArrayList<Release>();
        releases.add(Release.on(Channel.WEBSITE, day));
        releases.add(Release.on(Channel.WECHAT, "广州政务", day));
        if (n < SECOND_WECHAT_OF_2018) {
            releases.add(Release.on(Channel.WECHAT, "广州12345", day));
        }
        if (n < PRESS_OF_2018) {
            releases.add(Release.on(Channel.NEWS_MEDIA, n % 2 == 0 ? "广州日报" : "羊城晚报", day));
        }
        return releases;
    }

    // --- later years -----------------------------------------------------------------------------------------------

    private static List<RegisterRecord> recent(LocalDate today) {
        var records = new ArrayList<RegisterRecord>();
        for (var row : DemoFile.csv("documents-now.csv")) {
            var manuscript = manuscript(row);
            if (!manuscript.provenance().formedOn().isAfter(today)) {
                records.add(published(
                        row,
                        manuscript,
                        List.of(Release.on(
                                Channel.WEBSITE, manuscript.provenance().formedOn()))));
            }
        }
        for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
            var last = year == today.getYear() ? today.minusDays(1) : LocalDate.of(year, 12, 30);
            var news = news(DemoOrgans.BUREAU, LocalDate.of(year, 1, 4), last, NEWS_EACH_YEAR, year);
            for (int i = 0; i < news.size(); i++) {
                var releases = newsReleases(news.get(i).provenance().formedOn(), i % 3 == 0 ? 0 : PRESS_OF_2018);
                records.add(published("", news.get(i), releases, List.of()));
            }
        }
        records.addAll(onTheDesk(today));
        return records;
    }

    /** Manuscripts on their way: written, in each round of review, cleared. */
    private static List<RegisterRecord> onTheDesk(LocalDate today) {
        var titles = List.of("大厅窗口服务规范（修订）", "2026年第四季度网站检查情况", "关于元旦期间大厅办公时间的通知", "热线知识库公开目录", "电子证照应用清单（第三批）");
        var stages = List.of(
                new Stage.Draft(),
                new Stage.InReview(1),
                new Stage.InReview(2),
                new Stage.InReview(3),
                new Stage.Cleared());
        var records = new ArrayList<RegisterRecord>();
        for (int i = 0; i < titles.size(); i++) {
            var formed = Week.minus(today, 3 + 4 * i);
            var manuscript = Manuscript.of(DemoOrgans.BUREAU, Kind.NOTICE, titles.get(i), html("正文正在审核。"), formed)
                    .office("政务公开处");
            records.add(new RegisterRecord(
                    "", null, manuscript, stages.get(i), List.of(), steps(formed, i), List.of(), List.of(), null));
        }
        return records;
    }

    private static List<RegisterRecord> others(LocalDate today) {
        var records = new ArrayList<RegisterRecord>();
        var organs = DemoOrgans.organs().stream()
                .filter(organ ->
                        organ.kind().equals("department") || organ.kind().equals("district_government"))
                .filter(organ -> !organ.code().equals(DemoOrgans.BUREAU))
                .toList();
        for (int i = 0; i < organs.size(); i++) {
            records.addAll(others(organs.get(i), today, i));
        }
        return records;
    }

    private static List<RegisterRecord> others(Organ organ, LocalDate today, int shift) {
        return news(organ.code(), LocalDate.of(today.getYear(), 1, 8), today.minusDays(1), 12, 7 * shift).stream()
                .map(one -> published(
                        "",
                        one,
                        List.of(Release.on(Channel.WEBSITE, one.provenance().formedOn())),
                        List.of()))
                .toList();
    }

    // --- the pieces ------------------------------------------------------------------------------------------------

    private static List<Manuscript> news(String organ, LocalDate first, LocalDate last, int count, int shift) {
        var subjects = DemoFile.lines("subjects.txt");
        var forms = DemoFile.lines("forms.txt");
        var news = new ArrayList<Manuscript>();
        for (int i = 0; i < count; i++) {
            var pick = i + shift;
            var subject = subjects.get(pick % subjects.size());
            var form = MessageFormat.format(forms.get((pick / subjects.size() + pick) % forms.size()), subject)
                    .split("\\|");
            news.add(Manuscript.of(
                            organ,
                            Kind.NEWS,
                            form[0],
                            html(String.join("|", List.of(form).subList(1, form.length))),
                            Week.spread(first, last, i, count))
                    .summary(form[1])
                    .office("办公室"));
        }
        return news;
    }

    private static Manuscript manuscript(NamedCsvRecord row) {
        var day = LocalDate.parse(row.getField("on"));
        var kind = Kind.valueOf(row.getField("kind"));
        var manuscript = Manuscript.of(DemoOrgans.BUREAU, kind, row.getField("title"), html(row.getField("body")), day)
                .filed(ContentClass.valueOf(row.getField("class")), row.getField("column"))
                .docNumber(row.getField("doc_number"))
                .summary(row.getField("summary"))
                .office("政务公开处")
                .with(particulars(kind, row.getField("form"), day));
        return kind.hasValidity() ? manuscript.valid(day.plusDays(30), day.plusYears(5)) : manuscript;
    }

    private static Particulars particulars(Kind kind, String form, LocalDate day) {
        var parts = form.split(":", -1);
        return switch (kind) {
            case PRESS_CONFERENCE -> Particulars.event(day, "市政府新闻发布厅", form.equals("head"), "陈育良，副局长");
            case ONLINE_INTERVIEW -> Particulars.event(day, "市政府门户网站访谈室", form.equals("head"), "");
            case HOTSPOT_RESPONSE -> Particulars.response(form);
            case INTERPRETATION -> Particulars.interpretation(parts[0]);
            case MOTION_RESULT -> Particulars.motion(parts[0], parts[1]);
            case BUDGET, FINAL_ACCOUNTS -> Particulars.amount(new BigDecimal("86400000"));
            case AWARD_NOTICE -> Particulars.amount(new BigDecimal("3280000"));
            default -> Particulars.none();
        };
    }

    private static RegisterRecord published(NamedCsvRecord row, Manuscript manuscript, List<Release> releases) {
        var form = row.getField("form").split(":", -1);
        var references = manuscript.classification().kind() == Kind.INTERPRETATION
                ? List.of(new Reference(Reference.Role.INTERPRETS, form[1]))
                : List.<Reference>of();
        return published(row.getField("key"), manuscript, releases, references);
    }

    private static RegisterRecord published(
            String key, Manuscript manuscript, List<Release> releases, List<Reference> references) {
        var day = manuscript.provenance().formedOn();
        return new RegisterRecord(
                key,
                null,
                manuscript,
                new Stage.Published(day),
                releases,
                steps(day, Step.Act.values().length),
                references,
                List.of(),
                null);
    }

    /** Written, submitted, reviewed three times by three people, published: the first {@code upTo} acts and two more. */
    private static List<Step> steps(LocalDate day, int upTo) {
        var acts = List.of(
                new Object[] {Step.Act.WROTE, 1},
                new Object[] {Step.Act.SUBMITTED, 1},
                new Object[] {Step.Act.APPROVED_1, 2},
                new Object[] {Step.Act.APPROVED_2, 3},
                new Object[] {Step.Act.APPROVED_3, 4},
                new Object[] {Step.Act.PUBLISHED, 1});
        var count = upTo == 0 ? 1 : Math.min(acts.size(), upTo + 1);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < count; i++) {
            var person = DemoStaff.PEOPLE.get((Integer) acts.get(i)[1]);
            steps.add(new Step(
                    (Step.Act) acts.get(i)[0], Week.at(day, 9 + i, 10 + i), person.login(), person.name(), ""));
        }
        return steps;
    }

    private static String html(String paragraphs) {
        var html = new StringBuilder();
        for (var paragraph : paragraphs.split("\\|")) {
            html.append("<p>").append(paragraph).append("</p>\n");
        }
        return html.toString();
    }
}
