package kapok.disclosure;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kapok.calendar.Beijing;
import kapok.calendar.CalendarDesk;
import kapok.disclosure.RequestQueues.After;
import kapok.disclosure.RequestQueues.Days;
import kapok.disclosure.page.RequestQueue.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads what is asked of the queue from an address, and writes it back (筛选条件). What is not known is left out. */
@Component
class QueueFilters {
    static final List<String> TABS = List.of(
            "open",
            "mine",
            "unassigned",
            "sign",
            "late",
            "today",
            "due",
            "hold",
            "closed",
            "closed-month",
            "closed-late",
            "all");
    static final List<String> STAGES =
            List.of("under_review", "awaiting_correction", "consulting", "awaiting_fee", "closed");
    static final List<String> LIGHTS = List.of("red", "amber", "green", "hold", "done");
    private static final int NEAR = 3;
    private static final int SOON = 5;
    private static final Set<String> FIRST = Set.of("", "open");

    private final CalendarDesk calendars;
    private final Clock clock;

    QueueFilters(CalendarDesk calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The days that colours change at today. */
    Days days() {
        var today = Beijing.today(clock);
        var calendar = calendars.calendar();
        return new Days(today, calendar.add(today, NEAR), calendar.add(today, SOON));
    }

    static Filter read(Map<String, String> asked) {
        var year = asked.getOrDefault("year", "");
        var words = asked.getOrDefault("words", "").strip().replace("\0", "");
        return new Filter(
                known(asked, "tab", TABS, "open"),
                words.length() > 100 ? words.substring(0, 100) : words,
                plain(asked, "organ"),
                known(asked, "stage", STAGES, ""),
                known(asked, "light", LIGHTS, ""),
                plain(asked, "handler"),
                known(asked, "channel", RequestWords.CHANNELS.keySet(), ""),
                known(asked, "kind", RequestWords.KINDS.keySet(), ""),
                known(asked, "topic", RequestWords.TOPICS.keySet(), ""),
                known(asked, "outcome", RequestWords.OUTCOMES.keySet(), ""),
                year.matches("(19|20|21)\\d\\d") ? year : "");
    }

    private static String plain(Map<String, String> asked, String name) {
        var value = asked.getOrDefault(name, "").replace("\0", "");
        return value.length() > 64 ? "" : value;
    }

    private static String known(
            Map<String, String> asked, String name, java.util.Collection<String> codes, String otherwise) {
        var value = asked.getOrDefault(name, "");
        return codes.contains(value) ? value : otherwise;
    }

    /** Where a page begins; absent for the first. */
    static @Nullable After after(Map<String, String> asked) {
        var parts = asked.getOrDefault("after", "").split("~", 2);
        if (parts.length < 2 || parts[1].length() > 40) {
            return null;
        }
        try {
            return new After(LocalDate.parse(parts[0]), parts[1].replace("\0", ""));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The filter as a query: starts with {@code ?}. */
    static String query(Filter filter, String tab) {
        var values = new TreeMap<>(Map.of(
                "words", filter.words(),
                "organ", filter.organ(),
                "stage", filter.stage(),
                "light", filter.light(),
                "handler", filter.handler(),
                "channel", filter.channel(),
                "kind", filter.kind(),
                "topic", filter.topic(),
                "outcome", filter.outcome(),
                "year", filter.year()));
        values.values().removeIf(String::isEmpty);
        var query = UriComponentsBuilder.newInstance().queryParam("tab", FIRST.contains(tab) ? "open" : tab);
        values.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        return query.encode().buildAndExpand(values).toUriString();
    }
}
