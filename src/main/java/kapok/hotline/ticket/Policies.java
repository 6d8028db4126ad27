package kapok.hotline.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kapok.calendar.CalendarDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * All SQL of time limits and office hours (时限规则). They are few and asked for at every step, so they are held, and read anew
 * every ten seconds for what another node changed.
 */
@Repository
public class Policies {
    private final JdbcClient jdbc;
    private final CalendarDesk calendars;
    private final Map<String, WorkHours> read = new ConcurrentHashMap<>();
    private volatile @Nullable Held held;

    private record Held(List<Limits> limits, Map<String, String> hours) {}

    Policies(JdbcClient jdbc, CalendarDesk calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** The limits of a class that are in force on a day. */
    public Limits limits(LimitClass of, LocalDate day) {
        return held().limits().stream()
                .filter(one -> one.of() == of && !one.inForce().isAfter(day))
                .max(Comparator.comparing(Limits::inForce))
                .orElseThrow();
    }

    /** All, by class, the newest first. */
    public List<Limits> all() {
        return held().limits();
    }

    /** When a unit works; empty: the common hours. */
    public WorkHours hours(String organ) {
        var hours = held().hours();
        var written = hours.getOrDefault(organ, hours.getOrDefault("", "09:00-12:00,13:00-17:00"));
        var calendar = calendars.calendar();
        var known = read.get(written);
        if (known == null || known.calendar() != calendar) {
            known = WorkHours.of(written, calendar);
            read.put(written, known);
        }
        return known;
    }

    private Held held() {
        var now = held;
        return now == null ? read() : now;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void renew() {
        read();
    }

    private Held read() {
        var limits = jdbc.sql("""
                select class, in_force, sign, give_back, contact, answer, extension, warn, callback, basis
                  from hotline.limit_policy
                 order by class, in_force desc
                """).query((row, _) -> limits(row)).list();
        var hours = jdbc
                .sql("select organ, ranges from hotline.unit_hours order by organ")
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var fresh = new Held(limits, hours);
        held = fresh;
        return fresh;
    }

    private static Limits limits(ResultSet row) throws SQLException {
        var extension = limit(row.getString("extension"));
        return new Limits(
                LimitClass.of(row.getString("class")),
                row.getObject("in_force", LocalDate.class),
                limit(row.getString("sign")),
                limit(row.getString("give_back")),
                limit(row.getString("contact")),
                Limit.of(row.getString("answer")),
                extension == null ? 0 : extension.count(),
                row.getInt("warn"),
                Limit.of(row.getString("callback")),
                row.getString("basis"));
    }

    private static @Nullable Limit limit(String written) {
        return written.isEmpty() ? null : Limit.of(written);
    }

    void put(Limits limits, String by) {
        jdbc.sql("""
                insert into hotline.limit_policy
                       (in_force, class, sign, give_back, contact, answer, extension, warn, callback, basis, set_by)
                values (:day, :class, :sign, :back, :contact, :answer, :extension, :warn, :callback, :basis, :by)
                on conflict (in_force, class) do update
                   set sign = excluded.sign, give_back = excluded.give_back, contact = excluded.contact,
                       answer = excluded.answer, extension = excluded.extension, warn = excluded.warn,
                       callback = excluded.callback, basis = excluded.basis, set_by = excluded.set_by
                """)
                .param("day", limits.inForce())
                .param("class", limits.of().code())
                .param("sign", written(limits.sign()))
                .param("back", written(limits.giveBack()))
                .param("contact", written(limits.contact()))
                .param("answer", limits.answer().toString())
                .param("extension", limits.extensionDays() == 0 ? "" : limits.extensionDays() + "wd")
                .param("warn", limits.warn())
                .param("callback", limits.callback().toString())
                .param("basis", limits.basis())
                .param("by", by)
                .update();
        held = null;
    }

    private static String written(@Nullable Limit limit) {
        return limit == null ? "" : limit.toString();
    }
}
