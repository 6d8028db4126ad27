package kapok.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.CalendarDesk;
import kapok.disclosure.RequestQueues.After;
import kapok.disclosure.RequestQueues.Days;
import kapok.disclosure.page.RequestQueue;
import kapok.disclosure.page.RequestQueue.Filter;
import kapok.identity.Colleagues;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the queue together (队列页). */
@Component
class QueuePages {
    private static final int COUNTED = 1_000;

    private final RequestQueues queues;
    private final QueueCounts counted;
    private final RequestPages requests;
    private final QueueFilters filters;
    private final SavedViews views;
    private final Colleagues colleagues;
    private final AgencyDirectory agencies;
    private final CalendarDesk calendars;

    QueuePages(
            RequestQueues queues,
            QueueCounts counted,
            RequestPages requests,
            QueueFilters filters,
            SavedViews views,
            Colleagues colleagues,
            AgencyDirectory agencies,
            CalendarDesk calendars) {
        this.queues = queues;
        this.counted = counted;
        this.requests = requests;
        this.filters = filters;
        this.views = views;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.calendars = calendars;
    }

    RequestQueue page(Filter filter, @Nullable After after, Handling.@Nullable Given given, Caller caller, Text text) {
        var days = filters.days();
        var view = new QueueConditions(filter, caller.scope(), caller.id(), days);
        var rows = queues.page(view, after, RequestQueues.SIZE);
        var more = rows.size() > RequestQueues.SIZE;
        var shown = more ? rows.subList(0, RequestQueues.SIZE) : rows;
        var organs = agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::shortName));
        var query = QueueFilters.query(filter, filter.tab());
        var shares = counted.shares(caller.scope(), days);
        var counts = QueueCounts.counts(shares, caller.id());
        var known = filter.equals(Filter.of(filter.tab())) ? counts.get(filter.tab()) : null;
        var count = known == null ? counted(queues.count(view), text) : text.number(known);
        return new RequestQueue(
                tabs(filter, counts, caller, text),
                views(filter, caller),
                filter,
                count,
                RequestWords.organs(agencies, caller),
                RequestWords.choices(QueueFilters.STAGES, "disclosure.stage.", text),
                RequestWords.choices(QueueFilters.LIGHTS, "disclosure.light.", text),
                handlers(shares),
                officers(filter, caller),
                RequestWords.channels(text),
                RequestWords.kinds(text),
                RequestWords.topics(text),
                RequestWords.outcomes(text),
                years(days.today()),
                shown.stream().map(row -> line(row, organs, days, text)).toList(),
                query,
                after == null ? null : "/desk/requests" + query,
                more ? "/desk/requests" + query + next(view, shown.getLast()) : null,
                given == null
                        ? ""
                        : text.localize(
                                "disclosure.handler.given", given.numbers().size()),
                given == null ? List.of() : refused(given, text),
                rights(caller));
    }

    private static RequestQueue.Rights rights(Caller caller) {
        return new RequestQueue.Rights(
                caller.may(DisclosurePermissions.WRITE),
                caller.may(DisclosurePermissions.IMPORT),
                caller.may(DisclosurePermissions.OVERSEE));
    }

    private static String next(QueueConditions view, RequestQueues.Row last) {
        var day = view.orderedBy(last);
        return "&after=" + (day == null ? "9999-12-31" : day) + "~" + last.number();
    }

    private static List<String> refused(Handling.Given given, Text text) {
        return given.refused().entrySet().stream()
                .map(one -> text.localize("disclosure.handler.refused", one.getKey(), text.localize(one.getValue())))
                .toList();
    }

    private static String counted(long count, Text text) {
        return count > COUNTED ? text.number(COUNTED) + "+" : text.number(count);
    }

    /** Only what is open is counted for each view: what is over grows without end. */
    private static List<RequestQueue.Tab> tabs(Filter filter, Map<String, Long> counts, Caller caller, Text text) {
        return QueueFilters.TABS.stream()
                .filter(tab -> !tab.equals("sign") || caller.may(DisclosurePermissions.SIGN))
                .map(tab -> new RequestQueue.Tab(
                        tab,
                        text.localize("disclosure.tab." + tab),
                        "/desk/requests" + QueueFilters.query(filter, tab),
                        counts.containsKey(tab) ? text.number(counts.getOrDefault(tab, 0L)) : "",
                        tab.equals(filter.tab())))
                .toList();
    }

    private List<RequestQueue.View> views(Filter filter, Caller caller) {
        var present = QueueFilters.query(filter, filter.tab());
        return views.of(caller.id()).stream()
                .map(view -> new RequestQueue.View(
                        view.id(),
                        view.name(),
                        "/desk/requests" + view.query(),
                        view.query().equals(present)))
                .toList();
    }

    private static List<Choice> handlers(List<QueueCounts.Share> shares) {
        return shares.stream()
                .filter(one -> !one.unassigned())
                .map(one -> new Choice(one.login(), one.name()))
                .toList();
    }

    /** Whom cases can be given to: the officers of the organ that is shown. */
    private List<Choice> officers(Filter filter, Caller caller) {
        var organ = filter.organ().isEmpty() ? caller.organ() : filter.organ();
        return organ == null || !caller.may(DisclosurePermissions.WRITE)
                ? List.of()
                : colleagues.whoMay(DisclosurePermissions.WRITE, organ).stream()
                        .map(one -> new Choice(one.login(), one.name()))
                        .toList();
    }

    /** The officers of the caller's own organ. */
    List<Choice> officers(Caller caller) {
        return officers(Filter.of("open"), caller);
    }

    private List<Choice> years(LocalDate today) {
        var first = requests.firstYear(today.getYear());
        return Stream.iterate(today.getYear(), year -> year >= first, year -> year - 1)
                .map(year -> new Choice(year.toString(), year.toString()))
                .toList();
    }

    private RequestQueue.Line line(RequestQueues.Row row, Map<String, String> organs, Days days, Text text) {
        return new RequestQueue.Line(
                row.number(),
                row.subject(),
                organs.getOrDefault(row.organ(), row.organ()),
                QueueChips.of(row, days, calendars.calendar(), text),
                row.replyBy() == null || QueueChips.stands(row, days) ? "" : text.shortDate(row.replyBy()),
                text.localize("disclosure.kind." + row.applicantKind()),
                row.handlerName(),
                row.outcome() == null
                        ? text.localize("disclosure.stage." + row.stage())
                        : text.localize("disclosure.outcome." + row.outcome()),
                text.shortDate(row.receivedOn()));
    }
}
