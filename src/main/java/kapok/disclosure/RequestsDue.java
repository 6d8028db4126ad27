package kapok.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.disclosure.RequestQueues.Days;
import kapok.disclosure.page.RequestQueue.Filter;
import kapok.web.Caller;
import kapok.web.DueSource;
import kapok.web.Text;
import kapok.web.page.Chip;
import org.springframework.stereotype.Component;

/** Requests under way by the last day of their answer (在办的公开申请), for the desk's first page. */
@Component
class RequestsDue implements DueSource {
    private static final String QUEUE = "/desk/requests?tab=";
    private static final Map<Due, String> TABS =
            Map.of(Due.LATE, "late", Due.TODAY, "today", Due.SOON, "due", Due.OPEN, "open");

    private final RequestQueues queues;
    private final QueueCounts counted;
    private final QueueFilters filters;
    private final CalendarDesk calendars;

    RequestsDue(RequestQueues queues, QueueCounts counted, QueueFilters filters, CalendarDesk calendars) {
        this.queues = queues;
        this.counted = counted;
        this.filters = filters;
        this.calendars = calendars;
    }

    @Override
    public Optional<UnderWay> underWay(Caller caller, Due listed, int most, Text text) {
        if (!caller.may(DisclosurePermissions.READ)) {
            return Optional.empty();
        }
        var days = filters.days();
        var counts = QueueCounts.counts(counted.shares(caller.scope(), days), caller.id());
        var piles = Arrays.stream(Due.values())
                .collect(Collectors.toMap(
                        due -> due, due -> Pile.of(counts.getOrDefault(tab(due), 0L), QUEUE + tab(due))));
        return Optional.of(new UnderWay(
                "requests",
                text.localize("disclosure.area"),
                10,
                piles,
                items(caller, listed, most, days, text),
                Pile.of(counts.getOrDefault("hold", 0L), QUEUE + "hold"),
                done(caller, days)));
    }

    private Done done(Caller caller, Days days) {
        var done = counted.done(caller.scope(), days.today());
        return new Done(Pile.of(done.thisMonth(), QUEUE + "closed-month"), done.monthBefore(), done.days());
    }

    private static String tab(Due due) {
        return TABS.getOrDefault(due, "open");
    }

    private List<Item> items(Caller caller, Due listed, int most, Days days, Text text) {
        var view = new QueueConditions(Filter.of(tab(listed)), caller.scope(), caller.id(), days);
        return queues.page(view, null, most).stream()
                .limit(most)
                .map(row -> item(row, days, text))
                .toList();
    }

    private Item item(RequestQueues.Row row, Days days, Text text) {
        var due = row.replyBy();
        var chip = QueueChips.of(row, days, calendars.calendar(), text);
        return new Item(
                due == null || QueueChips.stands(row, days) ? null : Beijing.end(due),
                new Chip(chip.style(), chip.words()),
                row.number(),
                row.subject(),
                text.localize("disclosure.stage." + row.stage()),
                row.handlerName().isEmpty() ? text.localize("disclosure.tab.unassigned") : row.handlerName(),
                "/desk/requests/" + row.number());
    }
}
