package kapok.disclosure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.page.RequestSummary;
import kapok.figure.FigureScope;
import kapok.figure.Figures;
import kapok.web.Text;
import kapok.web.page.Choice;
import org.springframework.stereotype.Component;

/** Puts the public page of one organ and year together (办理情况页). */
@Component
class RequestSummaries {
    private final Figures figures;
    private final RequestPages pages;
    private final AgencyDirectory agencies;

    RequestSummaries(Figures figures, RequestPages pages, AgencyDirectory agencies) {
        this.figures = figures;
        this.pages = pages;
        this.agencies = agencies;
    }

    RequestSummary page(Organ organ, int year, List<Integer> years, Text text) {
        var sheet = sheet(organ, year, text);
        var months = pages.months(organ.code(), year);
        return new RequestSummary(
                year,
                years,
                organ.code(),
                organ.name(),
                organs(),
                sheet.empty(),
                sheet.keys(),
                sheet.outcomeBars(),
                SummaryBars.standing(months, text),
                sheet.outcomes(),
                sheet.channels(),
                sheet.kinds(),
                sheet.months(months),
                sheet.remedies());
    }

    private SummarySheet sheet(Organ organ, int year, Text text) {
        var values = new HashMap<String, BigDecimal>();
        figures.values(SummarySheet.ids(), FigureScope.year(Set.of(organ.code()), year))
                .forEach((id, value) -> values.put(id, value.value()));
        return new SummarySheet(organ, year, values, text);
    }

    private List<Choice> organs() {
        return pages.organs().stream()
                .map(code ->
                        new Choice(code, agencies.find(code).map(Organ::name).orElse(code)))
                .toList();
    }
}
