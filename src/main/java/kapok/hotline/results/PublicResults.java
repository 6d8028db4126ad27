package kapok.hotline.results;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.calendar.Beijing;
import kapok.hotline.results.page.ResultPage;
import kapok.hotline.results.page.ResultsPage;
import kapok.web.NotFound;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the public pages of results (公开页面). */
@Component
class PublicResults {
    private static final int PAGE = 20;
    private static final int MONTHS = 12;

    private final PublicSearch search;
    private final ResultTally tally;
    private final ResultCharts charts;
    private final Results results;
    private final Clock clock;

    PublicResults(PublicSearch search, ResultTally tally, ResultCharts charts, Results results, Clock clock) {
        this.search = search;
        this.tally = tally;
        this.charts = charts;
        this.results = results;
        this.clock = clock;
    }

    /** Of a known period, or of a month such as 2026-10; the last 30 days for anything else. */
    private Stretch days(String period) {
        var today = Beijing.today(clock);
        var until = today.plusDays(1);
        var month = month(period);
        return switch (period) {
            case "year" -> new Stretch(today.minusYears(1).plusMonths(1).withDayOfMonth(1), until);
            case "all" -> new Stretch(LocalDate.of(2000, 1, 1), until);
            default ->
                month == null
                        ? new Stretch(today.minusDays(29), until)
                        : new Stretch(month.atDay(1), month.plusMonths(1).atDay(1));
        };
    }

    private static @Nullable YearMonth month(String period) {
        return period.matches("20\\d\\d-(0[1-9]|1[0-2])") ? YearMonth.parse(period) : null;
    }

    Wanted wanted(Asked asked) {
        var known = java.util.Arrays.stream(Outcome.values())
                .anyMatch(one -> one.code().equals(asked.outcome()));
        return new Wanted(
                days(asked.period()),
                asked.district(),
                asked.category(),
                asked.unit(),
                known ? asked.outcome() : "",
                SearchWords.query(asked.q()));
    }

    ResultsPage list(Asked asked, Text text) {
        var wanted = wanted(asked);
        var counts = counts(wanted);
        var total = total(wanted, counts);
        var lines = search.page(wanted, (asked.page() - 1L) * PAGE, PAGE);
        var address = asked.href("page", "");
        var pager = new Pager(
                asked.page(),
                PAGE,
                Math.min(total, (long) PAGE * Asked.LAST_PAGE),
                address + (address.contains("?") ? "&" : "?"));
        return new ResultsPage(
                asked.q(),
                tally.all(),
                choices(tally.names("district")),
                asked.district(),
                periods(asked.period(), text),
                asked.period(),
                asked.category(),
                tally.names("category").getOrDefault(asked.category(), ""),
                asked.unit(),
                asked.unit().isEmpty() ? "" : tally.names("unit").getOrDefault(asked.unit(), asked.unit()),
                tabs(asked, counts, text),
                lines.stream().map(line -> line(line, text)).toList(),
                pager,
                charts.categories(asked, wanted, period(asked, text), text),
                charts.places(asked, wanted, period(asked, text), text),
                charts.districts(asked, wanted.days(), text),
                asked.href("page", "").replaceFirst("/hotline/results", "/hotline/results.csv"),
                "/hotline/results");
    }

    /** What the list is paged by; the shares of a count that stopped at its bound say too little of one outcome. */
    private long total(Wanted wanted, Map<String, Long> counts) {
        var all = sum(counts);
        if (wanted.outcome().isEmpty()) {
            return all;
        }
        return !wanted.inTally() && all > PublicSearch.COUNTED_UP_TO
                ? sum(search.counts(wanted))
                : counts.getOrDefault(wanted.outcome(), 0L);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Outcome → how many: from the tally, or counted up to a bound when words or a unit narrow. */
    private Map<String, Long> counts(Wanted wanted) {
        if (wanted.inTally()) {
            return tally.outcomes(wanted.with(""));
        }
        return search.counts(wanted.with(""));
    }

    private List<ResultsPage.Tab> tabs(Asked asked, Map<String, Long> counts, Text text) {
        var tabs = new ArrayList<ResultsPage.Tab>();
        var all = sum(counts);
        var bounded = all > PublicSearch.COUNTED_UP_TO
                && !(asked.q().isEmpty() && asked.unit().isEmpty());
        tabs.add(new ResultsPage.Tab(
                text.localize("hotline.outcome.all"),
                shown(bounded ? PublicSearch.COUNTED_UP_TO : all, bounded, text),
                asked.href("outcome", ""),
                asked.outcome().isEmpty()));
        for (var outcome : Outcome.values()) {
            long n = counts.getOrDefault(outcome.code(), 0L);
            tabs.add(new ResultsPage.Tab(
                    text.localize("hotline.outcome.tab." + outcome.code()),
                    shown(n, bounded, text),
                    asked.href("outcome", outcome.code()),
                    asked.outcome().equals(outcome.code())));
        }
        return tabs;
    }

    private static String shown(long n, boolean more, Text text) {
        return more ? text.localize("hotline.results.more-than", n) : text.number(n);
    }

    private static ResultsPage.Line line(PublicSearch.Line line, Text text) {
        var outcome = Outcome.of(line.outcome());
        return new ResultsPage.Line(
                "/hotline/results/" + line.id(),
                line.title(),
                line.reason().isEmpty() ? line.answer() : line.answer() + " " + line.reason(),
                outcome.chip(),
                text.localize("hotline.outcome." + outcome.code()),
                text.localize("hotline.results.place", line.divisionName(), line.categoryName()),
                line.unitName(),
                text.localize("hotline.results.days", line.workingDays()),
                line.joint() > 1 ? text.localize("hotline.results.joint", line.joint()) : "");
    }

    private String period(Asked asked, Text text) {
        var month = month(asked.period());
        return month == null
                ? text.localize(
                        "hotline.results.period." + (asked.period().matches("year|all") ? asked.period() : "30"))
                : name(month, text);
    }

    private static String name(YearMonth month, Text text) {
        return text.localize("hotline.results.month", String.valueOf(month.getYear()), month.getMonthValue());
    }

    /** The usual periods, and each of the last twelve months; another month that was asked for stands among them. */
    private List<Choice> periods(String asked, Text text) {
        var choices = new ArrayList<Choice>();
        for (var code : List.of("30", "year", "all")) {
            choices.add(new Choice(code, text.localize("hotline.results.period." + code)));
        }
        var latest = YearMonth.from(Beijing.today(clock));
        var months = Stream.iterate(latest, month -> month.minusMonths(1)).limit(MONTHS);
        Stream.concat(months, Stream.ofNullable(month(asked)))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(month -> choices.add(new Choice(month.toString(), name(month, text))));
        return choices;
    }

    private static List<Choice> choices(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .collect(Collectors.toList());
    }

    /** @throws NotFound if there is none, or it is not public */
    ResultPage show(long id, Text text) {
        var result = results.find(id)
                .filter(one -> one.stage().equals("published"))
                .orElseThrow(() -> new NotFound("result", String.valueOf(id)));
        var outcome = result.came();
        return new ResultPage(
                result.title(),
                outcome.chip(),
                text.localize("hotline.outcome." + outcome.code()),
                result.content(),
                result.answer(),
                result.reason(),
                result.divisionName(),
                result.categoryName(),
                "/hotline/results?period=all&category=" + result.category(),
                result.unitName(),
                "/hotline/results?period=all&unit=" + result.unit(),
                text.localizeOr("hotline.kind." + result.kind(), result.kind()),
                text.localize("hotline.results.days", result.workingDays()),
                result.joint() > 1 ? text.localize("hotline.results.joint", result.joint()) : "",
                text.date(result.closedOn()),
                text.date(result.publishedOn()));
    }
}
