package kapok.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kapok.calendar.Beijing;
import kapok.web.Caller;
import kapok.web.DueSource;
import kapok.web.Text;
import kapok.web.page.Chip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Manuscripts under way by the last day to publish (在办稿件), for the desk's first page. */
@Component
class PublicationsDue implements DueSource {
    /** As many working days before the last one a manuscript is shown in amber. */
    private static final int AMBER = 5;

    private final DeskLists lists;
    private final DueDays dueDays;
    private final Clock clock;

    PublicationsDue(DeskLists lists, DueDays dueDays, Clock clock) {
        this.lists = lists;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    @Override
    public Optional<UnderWay> underWay(Caller caller, Due listed, int most, Text text) {
        if (!caller.may(PublicationPermissions.READ)) {
            return Optional.empty();
        }
        var days = dueDays.around(Beijing.today(clock));
        var counts = lists.counts(caller, days);
        var items = lists.page(caller, new DeskLists.Query(listed.code(), "", "", "", 1), days).stream()
                .limit(most)
                .map(row -> item(row, days.today(), text))
                .toList();
        return Optional.of(new UnderWay(
                "publications",
                text.localize("publication.area"),
                30,
                Arrays.stream(Due.values()).collect(Collectors.toMap(due -> due, due -> pile(due.code(), counts))),
                items,
                Pile.NONE,
                done(caller, days.today())));
    }

    private Done done(Caller caller, LocalDate today) {
        var done = lists.done(caller, today);
        return new Done(pile("published-month", done.thisMonth()), done.monthBefore(), done.days());
    }

    /** The views of the queue have the names of {@link Due}. */
    private static Pile pile(String view, Map<String, Long> counts) {
        return pile(view, counts.getOrDefault(view, 0L));
    }

    private static Pile pile(String view, long count) {
        return Pile.of(count, "/desk/publications?view=" + view);
    }

    private Item item(DeskLists.Row row, LocalDate today, Text text) {
        var due = row.dueOn();
        return new Item(
                due == null ? null : Beijing.end(due),
                chip(due, today, text),
                "",
                row.title(),
                text.localize("publication.stage." + row.stage()),
                row.authorName(),
                "/desk/publications/" + row.id());
    }

    private Chip chip(@Nullable LocalDate due, LocalDate today, Text text) {
        if (due == null) {
            return new Chip("", text.localize("publication.desk.undated"));
        }
        var left = dueDays.left(today, due);
        if (left < 0) {
            return new Chip("chip-late", text.localize("publication.desk.late", -left));
        }
        return new Chip(
                left <= AMBER ? "chip-soon" : "chip-ok",
                left == 0 ? text.localize("publication.desk.today") : text.localize("publication.desk.left", left));
    }
}
