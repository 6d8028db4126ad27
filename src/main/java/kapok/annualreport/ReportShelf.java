package kapok.annualreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.annualreport.page.ReportList;
import kapok.annualreport.page.ReportPage;
import kapok.annualreport.page.ReportPage.ChangeLine;
import kapok.annualreport.page.ReportPage.Link;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published reports, for reading (已发布的年度报告). */
@Component
class ReportShelf {
    private final AnnualReports reports;
    private final ReportContents contents;
    private final AgencyDirectory agencies;

    ReportShelf(AnnualReports reports, ReportContents contents, AgencyDirectory agencies) {
        this.reports = reports;
        this.contents = contents;
        this.agencies = agencies;
    }

    /** A published edition with everything in it. */
    record Item(Organ organ, AnnualReport report, Content content) {
        Form form() {
            return Form.of(report.format());
        }
    }

    /**
     * @param organ null for the owner of the installation
     * @param edition null for the newest
     * @throws NotFound if it is not published
     */
    Item item(@Nullable String organ, int year, @Nullable Integer edition) {
        var of = organ == null ? owner() : agencies.organ(organ);
        var report = reports.editions(of.code(), year).stream()
                .filter(AnnualReport::published)
                .filter(one -> edition == null || one.edition() == edition)
                .findFirst()
                .orElseThrow(() -> new NotFound("annual report", of.code() + " " + year));
        return new Item(of, report, contents.get(report.id()));
    }

    private Organ owner() {
        try {
            return agencies.owner();
        } catch (RuleViolation none) {
            throw new NotFound("annual report", "owner");
        }
    }

    ReportList list(Text text) {
        var years = new LinkedHashMap<Integer, List<ReportList.Entry>>();
        for (var report : reports.allPublished()) {
            agencies.find(report.organ())
                    .ifPresent(organ -> years.computeIfAbsent(report.year(), _ -> new ArrayList<>())
                            .add(new ReportList.Entry(
                                    ReportViews.title(organ, report.year()),
                                    organ.name(),
                                    address(organ, report.year()),
                                    text.date(publishedOn(report)),
                                    report.edition())));
        }
        return new ReportList(years.entrySet().stream()
                .map(year -> new ReportList.YearGroup(year.getKey(), year.getValue()))
                .toList());
    }

    ReportPage page(Item item, boolean links, Text text) {
        var views = new ReportViews(item.organ(), item.report().year(), item.form(), item.content(), text, links);
        return views.page(around(item, text));
    }

    private ReportViews.Around around(Item item, Text text) {
        var report = item.report();
        var newest = reports.published(report.organ(), report.year()).orElse(report);
        return new ReportViews.Around(
                report.edition(),
                report.reason(),
                address(item.organ(), report.year()),
                newest.edition() == report.edition() ? "" : "?edition=" + report.edition(),
                published(item, text),
                years(item),
                editions(item, text),
                changes(report, item.content()));
    }

    private static String published(Item item, Text text) {
        var on = publishedOn(item.report());
        if (on == null) {
            return "";
        }
        var due = ReportDue.of(item.organ(), item.report().year());
        if (item.report().edition() > 1) {
            return text.localize(
                    "annualreport.published.edition",
                    text.date(on),
                    item.report().edition());
        }
        var key = due.daysLeft(on) < 0 ? "annualreport.published.late" : "annualreport.published.in-time";
        return text.localize(key, text.date(on), text.date(due.lastDay()));
    }

    private List<Link> years(Item item) {
        return reports.allPublished().stream()
                .filter(report -> report.organ().equals(item.organ().code()))
                .limit(6)
                .map(report -> new Link(
                        String.valueOf(report.year()),
                        address(item.organ(), report.year()),
                        report.year() == item.report().year()))
                .toList();
    }

    private List<Link> editions(Item item, Text text) {
        var report = item.report();
        return reports.editions(report.organ(), report.year()).stream()
                .filter(AnnualReport::published)
                .map(one -> new Link(
                        text.localize("annualreport.edition-of", one.edition(), text.date(publishedOn(one))),
                        address(item.organ(), one.year()) + "?edition=" + one.edition(),
                        one.edition() == report.edition()))
                .toList();
    }

    /** What this edition changed against the one before. */
    List<ChangeLine> changes(AnnualReport report, Content content) {
        return reports.editions(report.organ(), report.year()).stream()
                .filter(one -> one.edition() == report.edition() - 1)
                .findFirst()
                .map(before -> Changes.between(Form.of(report.format()), contents.get(before.id()), content))
                .orElse(List.of());
    }

    static java.time.@Nullable LocalDate publishedOn(AnnualReport report) {
        return report.stage() instanceof Stage.Published(var _, var on) ? on : null;
    }

    /** Stable for ever: the owner's reports by year alone, those of other organs with their code. */
    String address(Organ organ, int year) {
        return "/annual-reports/" + year + (isOwner(organ) ? "" : "/" + organ.code());
    }

    private boolean isOwner(Organ organ) {
        return organ.equals(owner());
    }
}
