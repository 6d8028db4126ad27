package kapok.hotline.results;

import java.math.BigDecimal;
import java.util.Objects;
import kapok.hotline.results.page.Bars;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** The charts beside the public list (公开图表): what about, where, and how much was solved; each bar opens its results. */
@Component
class ResultCharts {
    private static final int BARS = 8;

    private final ResultTally tally;

    ResultCharts(ResultTally tally) {
        this.tally = tally;
    }

    Bars categories(Asked asked, Wanted wanted, String period, Text text) {
        var names = tally.names("category");
        var items = tally.categories(new Wanted(wanted.days(), asked.district(), "", "", "", "")).entrySet().stream()
                .limit(BARS)
                .map(entry -> new Bars.Item(
                        names.getOrDefault(entry.getKey(), entry.getKey()),
                        entry.getValue(),
                        asked.href("category", entry.getKey())))
                .toList();
        return Bars.of(
                text.localize("hotline.results.topics"),
                text.localize("hotline.results.topics.note", period),
                text.localize("hotline.results.category"),
                text.localize("hotline.results.unit-count"),
                300,
                28,
                items);
    }

    /** Where it is, without a map: each district with how many, of the category if one is asked for. */
    Bars places(Asked asked, Wanted wanted, String period, Text text) {
        var names = tally.names("district");
        var items = tally.districts(new Wanted(wanted.days(), "", asked.category(), "", "", "")).entrySet().stream()
                .filter(entry -> names.containsKey(entry.getKey()))
                .map(entry -> new Bars.Item(
                        Objects.requireNonNull(names.get(entry.getKey())),
                        entry.getValue(),
                        asked.href("district", entry.getKey())))
                .toList();
        return Bars.of(
                text.localize("hotline.results.places"),
                text.localize("hotline.results.topics.note", period),
                text.localize("hotline.results.district"),
                text.localize("hotline.results.unit-count"),
                300,
                26,
                items);
    }

    Bars districts(Asked asked, Stretch days, Text text) {
        var solved = tally.solved(days);
        var average =
                solved.stream().mapToInt(ResultTally.Solved::percent).average().orElse(0);
        var items = solved.stream()
                .map(one -> new Bars.Item(
                        one.name(),
                        BigDecimal.valueOf(one.percent()),
                        asked.href("district", one.district()),
                        one.percent() < average - 2 ? "f2" : "f1"))
                .toList();
        return Bars.of(
                text.localize("hotline.results.solved"),
                text.localize("hotline.results.solved.note"),
                text.localize("hotline.results.district"),
                "%",
                300,
                26,
                items);
    }
}
