package kapok.workpoints;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.web.Caller;
import kapok.web.DueSource;
import kapok.web.Text;
import kapok.web.page.Chip;
import kapok.workpoints.page.PointList.Filter;
import org.springframework.stereotype.Component;

/** Work points not done yet by their last day (未完成要点), for the desk's first page. */
@Component
class WorkPointsDue implements DueSource {
    private static final Map<Due, String> TABS =
            Map.of(Due.LATE, "overdue", Due.TODAY, "today", Due.SOON, "soon", Due.OPEN, "open");

    private final WorkPointPages pages;
    private final WorkPointDays days;
    private final CalendarDesk calendars;
    private final AgencyDirectory agencies;

    WorkPointsDue(WorkPointPages pages, WorkPointDays days, CalendarDesk calendars, AgencyDirectory agencies) {
        this.pages = pages;
        this.days = days;
        this.calendars = calendars;
        this.agencies = agencies;
    }

    @Override
    public Optional<UnderWay> underWay(Caller caller, Due listed, int most, Text text) {
        if (!caller.may(WorkPointPermissions.READ)) {
            return Optional.empty();
        }
        var at = days.days();
        var counts = pages.counts(view(Due.OPEN), caller.scope(), at);
        var items = pages.list(view(listed), caller.scope(), at, 0, most).stream()
                .map(line -> item(line, at, text))
                .toList();
        return Optional.of(new UnderWay(
                "workpoints",
                text.localize("workpoints.area"),
                40,
                Arrays.stream(Due.values()).collect(Collectors.toMap(due -> due, due -> pile(tab(due), counts))),
                items,
                Pile.NONE,
                done(caller, at)));
    }

    private Done done(Caller caller, WorkPointPages.Days at) {
        var done = pages.done(caller.scope(), at.today());
        return new Done(Pile.of(done.thisMonth(), "/desk/workpoints?tab=done-month"), done.monthBefore(), done.days());
    }

    private static String tab(Due due) {
        return TABS.getOrDefault(due, "open");
    }

    private static Filter view(Due due) {
        return new Filter(tab(due), "", "", "");
    }

    private static Pile pile(String tab, WorkPointPages.Counts counts) {
        return Pile.of(counts.of(tab), "/desk/workpoints?tab=" + tab);
    }

    private Item item(WorkPointPages.Line line, WorkPointPages.Days at, Text text) {
        var due = line.dueOn();
        return new Item(
                due == null ? null : Beijing.end(due),
                chip(line, at, text),
                "",
                line.text(),
                text.localize("workpoints.state.open"),
                agencies.find(line.owner()).map(Organ::shortName).orElse(line.owner()),
                "/desk/workpoints/" + line.id());
    }

    private Chip chip(WorkPointPages.Line line, WorkPointPages.Days at, Text text) {
        var due = line.dueOn();
        if (due == null) {
            return new Chip("", text.localize("workpoints.all-year"));
        }
        var calendar = calendars.calendar();
        if (due.isBefore(at.today())) {
            return new Chip("chip-late", text.localize("workpoints.due.late", calendar.between(due, at.today())));
        }
        return new Chip(
                due.isAfter(at.near()) ? "chip-ok" : "chip-soon",
                due.equals(at.today())
                        ? text.localize("workpoints.tab.today")
                        : text.localize("workpoints.due.left", calendar.between(at.today(), due)));
    }
}
