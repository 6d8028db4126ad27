package kapok.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kapok.agency.Organ;
import kapok.annualreport.page.Chart;
import kapok.annualreport.page.ReportPage;
import kapok.annualreport.page.ReportPage.ChangeLine;
import kapok.annualreport.page.ReportPage.Kpi;
import kapok.annualreport.page.ReportPage.Link;
import kapok.annualreport.page.ReportPage.Piece;
import kapok.annualreport.page.ReportPage.SectionView;
import kapok.figure.Share;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;

/** Lays a report out for reading (版面): for the public page, the preview and the documents, all with the same numbers. */
final class ReportViews {
    private final Organ organ;
    private final int year;
    private final Form form;
    private final Map<String, Cell> cells;
    private final Content content;
    private final Text text;
    private final boolean links;

    /** @param links whether numbers open their records; not in documents */
    ReportViews(Organ organ, int year, Form form, Content content, Text text, boolean links) {
        this.organ = organ;
        this.year = year;
        this.form = form;
        this.cells = form.withGroups(content.cells());
        this.content = content;
        this.text = text;
        this.links = links;
    }

    /** What stands around the report itself. */
    record Around(
            int edition,
            String reason,
            String address,
            String query,
            String published,
            List<Link> years,
            List<Link> editions,
            List<ChangeLine> changes) {
        static Around nothing() {
            return new Around(1, "", "", "", "", List.of(), List.of(), List.of());
        }
    }

    ReportPage page(Around around) {
        return new ReportPage(
                title(),
                organ.name(),
                year,
                around.edition(),
                around.reason(),
                around.address(),
                around.query(),
                around.published(),
                around.years(),
                around.editions(),
                kpis(),
                sections(),
                around.changes(),
                balance());
    }

    /** Of record, so in Chinese. */
    String title() {
        return title(organ, year);
    }

    static String title(Organ organ, int year) {
        return organ.name() + year + "年政府信息公开工作年度报告";
    }

    private List<SectionView> sections() {
        var sections = new ArrayList<SectionView>();
        var charts = new Charts(form, cells, content.points(), this::href, year, text);
        for (var section : content.sections()) {
            sections.add(new SectionView(
                    "s" + section.ordinal(),
                    section.heading(),
                    paragraphs(section),
                    charts.of(section.ordinal()),
                    form.grids(section.ordinal(), cells, this::href)));
        }
        return sections;
    }

    private List<List<Piece>> paragraphs(Section section) {
        Function<Narrative.Run, Piece> piece = run -> new Piece(
                Narrative.print(run, cells),
                switch (run) {
                    case Narrative.Run.Words _ -> null;
                    case Narrative.Run.Number(var figure, var _) -> href(figure);
                });
        return Narrative.parse(section.narrative()).paragraphs().stream()
                .map(paragraph -> paragraph.runs().stream().map(piece).toList())
                .toList();
    }

    /** Where a number opens; what was typed or is unknown has no records, a group is the sum of the rows under it. */
    private @Nullable String href(String figure) {
        var cell = cells.get(figure);
        if (!links || cell == null) {
            return null;
        }
        if (form.groups().containsKey(figure)) {
            return "#s" + form.sectionOf(figure);
        }
        return switch (cell.kind()) {
            case COMPUTED, OFFICIAL -> "/figures/" + figure + "?organ=" + organ.code() + "&year=" + year;
            case TYPED, UNKNOWN -> null;
        };
    }

    private List<Kpi> kpis() {
        var kpis = new ArrayList<Kpi>();
        kpi(kpis, "active.total", "");
        kpi(kpis, form.received(), yearBefore());
        granted(kpis);
        kpi(kpis, "requests.reply_days", text.localize("annualreport.kpi.legal-days", year < 2019 ? 15 : 20));
        kpi(kpis, form.corrected(), "");
        return kpis.size() > 4 ? kpis.subList(kpis.size() - 4, kpis.size()) : kpis;
    }

    private void kpi(List<Kpi> kpis, String figure, String note) {
        var cell = cells.get(figure);
        if (cell != null && cell.value() != null) {
            var label = text.localizeOr("annualreport.kpi." + figure, cell.label());
            kpis.add(new Kpi(label, text.number(cell.value()), cell.unit(), href(figure), note));
        }
    }

    private String yearBefore() {
        var now = value(form.received());
        var before = content.points().stream()
                .filter(point -> point.lastDay().getYear() == year - 1 && !Trends.isMonth(point))
                .map(Point::value)
                .findFirst();
        if (now == null || before.isEmpty()) {
            return "";
        }
        var more = now.subtract(before.get());
        return more.signum() == 0
                ? text.localize("annualreport.kpi.same")
                : text.localize(more.signum() > 0 ? "annualreport.kpi.more" : "annualreport.kpi.less", more.abs());
    }

    private void granted(List<Kpi> kpis) {
        var part = sum(form.granted());
        var whole = value(form.handled());
        if (part == null || whole == null) {
            return;
        }
        Share.of(part, whole, 1)
                .ifPresent(share -> kpis.add(new Kpi(
                        text.localize("annualreport.kpi.granted"),
                        share.toPlainString(),
                        "%",
                        href(form.handled()),
                        text.localize("annualreport.kpi.granted-of", part, whole))));
    }

    private @Nullable BigDecimal sum(List<String> figures) {
        var sum = BigDecimal.ZERO;
        for (var figure : figures) {
            var value = value(figure);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }

    private @Nullable BigDecimal value(String figure) {
        var cell = cells.get(figure);
        return cell == null ? null : cell.value();
    }

    /** The one relation that is printed on the form, worked out. */
    private String balance() {
        var received = value("t3.new.total");
        var before = value("t3.carried_in.total");
        var handled = value("t3.total_handled.total");
        var after = value("t3.carried_out.total");
        if (received == null || before == null || handled == null || after == null) {
            return "";
        }
        var holds = received.add(before).compareTo(handled.add(after)) == 0;
        return text.localize(
                holds ? "annualreport.balance.holds" : "annualreport.balance.fails", received, before, handled, after);
    }

    /** Charts without links to other pages, for documents. */
    List<Chart> charts() {
        return sections().stream().flatMap(section -> section.charts().stream()).toList();
    }
}
