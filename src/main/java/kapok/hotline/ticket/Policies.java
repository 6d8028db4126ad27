package kapok.hotline.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
    private volatile @Nullable Held held;

    private record Held(
            List<Limits> limits,
            Map<String, Hours> hours,
            Map<String, Map<LocalDate, Boolean>> days,
            Map<String, WorkHours> made) {}

    private static final Hours COMMON = new Hours("", "09:00-12:00,13:00-17:00", false, "", "");

    /**
     * When a unit works and whom it has on duty (办公时间与值班).
     *
     * @param organ empty: the common hours
     */
    public record Hours(String organ, String ranges, boolean daily, String mail, String phone) {}

    /** A day of a unit against the common calendar. */
    public record OwnDay(String organ, LocalDate day, boolean works, String note) {}

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
        var now = held();
        var calendar = calendars.calendar();
        var known = now.made().get(organ);
        if (known == null || known.calendar() != calendar) {
            var own = now.hours().getOrDefault(organ, now.hours().getOrDefault("", COMMON));
            known = WorkHours.of(own.ranges(), calendar, own.daily(), now.days().getOrDefault(organ, Map.of()));
            now.made().put(organ, known);
        }
        return known;
    }

    /** Whether office hours are written as they must be. */
    public static boolean ranges(String written) {
        return WorkHours.written(written);
    }

    /** Whom a unit has on duty; empty: the centre. Absent if it named nobody. */
    public Optional<Hours> duty(String organ) {
        return Optional.ofNullable(held().hours().get(organ))
                .filter(it -> !it.mail().isEmpty() || !it.phone().isEmpty());
    }

    /** All hours that were set, the common ones first. */
    public List<Hours> hours() {
        return jdbc.sql("select organ, ranges, daily, mail, phone from hotline.unit_hours order by organ")
                .query(Hours.class)
                .list();
    }

    public List<OwnDay> ownDays() {
        return jdbc.sql("select organ, day, works, note from hotline.unit_day order by day desc, organ limit 500")
                .query(OwnDay.class)
                .list();
    }

    public void put(Hours hours) {
        jdbc.sql("""
                insert into hotline.unit_hours (organ, ranges, daily, mail, phone)
                values (:organ, :ranges, :daily, :mail, :phone)
                on conflict (organ) do update
                   set ranges = excluded.ranges, daily = excluded.daily, mail = excluded.mail, phone = excluded.phone
                """)
                .param("organ", hours.organ())
                .param("ranges", hours.ranges())
                .param("daily", hours.daily())
                .param("mail", hours.mail())
                .param("phone", hours.phone())
                .update();
        held = null;
    }

    public void put(OwnDay day) {
        jdbc.sql("""
                insert into hotline.unit_day (organ, day, works, note)
                values (:organ, :day, :works, :note)
                on conflict (organ, day) do update set works = excluded.works, note = excluded.note
                """)
                .param("organ", day.organ())
                .param("day", day.day())
                .param("works", day.works())
                .param("note", day.note())
                .update();
        held = null;
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
                select class, in_force, dispatch, sign, give_back, contact, answer, extension, warn, decide, review, callback,
                       basis
                  from hotline.limit_policy
                 order by class, in_force desc
                """).query((row, _) -> limits(row)).list();
        var hours = hours().stream().collect(Collectors.toMap(Hours::organ, Function.identity()));
        var days = ownDays().stream()
                .collect(Collectors.groupingBy(OwnDay::organ, Collectors.toMap(OwnDay::day, OwnDay::works)));
        var fresh = new Held(limits, hours, days, new ConcurrentHashMap<>());
        held = fresh;
        return fresh;
    }

    private static Limits limits(ResultSet row) throws SQLException {
        var extension = limit(row.getString("extension"));
        return new Limits(
                LimitClass.of(row.getString("class")),
                row.getObject("in_force", LocalDate.class),
                Limit.of(row.getString("dispatch")),
                limit(row.getString("sign")),
                limit(row.getString("give_back")),
                limit(row.getString("contact")),
                Limit.of(row.getString("answer")),
                extension == null ? 0 : extension.count(),
                row.getInt("warn"),
                Limit.of(row.getString("decide")),
                Limit.of(row.getString("review")),
                Limit.of(row.getString("callback")),
                row.getString("basis"));
    }

    private static @Nullable Limit limit(String written) {
        return written.isEmpty() ? null : Limit.of(written);
    }

    /** Sets the limits of a class from a day on; what ran before keeps its own. */
    public void put(Limits limits, String by) {
        jdbc.sql("""
                insert into hotline.limit_policy
                       (in_force, class, dispatch, sign, give_back, contact, answer, extension, warn, decide, review, callback,
                       basis, set_by)
                values (:day, :class, :dispatch, :sign, :back, :contact, :answer, :extension, :warn, :decide, :review,
                       :callback, :basis, :by)
                on conflict (in_force, class) do update
                   set dispatch = excluded.dispatch, decide = excluded.decide, review = excluded.review, sign = excluded.sign, give_back = excluded.give_back, contact = excluded.contact,
                       answer = excluded.answer, extension = excluded.extension, warn = excluded.warn,
                       callback = excluded.callback, basis = excluded.basis, set_by = excluded.set_by
                """)
                .param("day", limits.inForce())
                .param("class", limits.of().code())
                .param("dispatch", limits.dispatch().toString())
                .param("decide", limits.decide().toString())
                .param("review", limits.review().toString())
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
