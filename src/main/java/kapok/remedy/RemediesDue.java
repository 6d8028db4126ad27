package kapok.remedy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kapok.calendar.Beijing;
import kapok.web.Caller;
import kapok.web.DueSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** What the organ owes in reconsiderations and suits, by its last day (复议诉讼应尽事项), for the desk's first page. */
@Component
class RemediesDue implements DueSource {
    private final RemedyPages pages;
    private final RemedyCasePages cases;
    private final OwedDays days;

    RemediesDue(RemedyPages pages, RemedyCasePages cases, OwedDays days) {
        this.pages = pages;
        this.cases = cases;
        this.days = days;
    }

    @Override
    public Optional<UnderWay> underWay(Caller caller, Due listed, int most, Text text) {
        if (!caller.may(RemedyPermissions.READ)) {
            return Optional.empty();
        }
        var owed = pages.owed(caller.scope(), RemedyPages.MOST_OWED);
        return Optional.of(new UnderWay(
                "remedies",
                text.localize("remedy.area"),
                15,
                Arrays.stream(Due.values()).collect(Collectors.toMap(due -> due, due -> pile(due, owed))),
                days.within(listed, owed).stream()
                        .limit(most)
                        .map(line -> item(line, text))
                        .toList(),
                Pile.NONE,
                done(caller)));
    }

    private Done done(Caller caller) {
        var done = pages.done(caller.scope());
        return new Done(Pile.of(done.thisMonth(), "/desk/remedies?tab=decided-month"), done.monthBefore(), done.days());
    }

    /** The tabs of the register have the names of {@link Due}. */
    private Pile pile(Due due, List<RemedyPages.Line> owed) {
        return Pile.of(days.within(due, owed).size(), "/desk/remedies?tab=" + (due == Due.OPEN ? "owed" : due.code()));
    }

    private Item item(RemedyPages.Line line, Text text) {
        LocalDate due = days.due(line);
        return new Item(
                due == null ? null : Beijing.end(due),
                cases.due(due, text),
                line.number(),
                line.matter(),
                text.localize("remedy.kind." + line.kind()),
                line.body(),
                "/desk/remedies/" + line.number());
    }
}
