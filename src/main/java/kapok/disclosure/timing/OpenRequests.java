package kapok.disclosure.timing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kapok.disclosure.Standstill;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of re-timing: the open requests with their events in one statement, the days that moved in another. */
@Repository
class OpenRequests {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    OpenRequests(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** An event as stored. */
    record Raw(LocalDate on, String by, String kind, String detail) {}

    /** An open request as stored, with its events that its last day rests on, oldest first. */
    record Open(
            String number,
            String subject,
            @Nullable LocalDate replyBy,
            boolean provisional,
            int version,
            boolean consulting,
            @Nullable Standstill standstill,
            List<Raw> events) {}

    /**
     * Only the events on which a last day can rest are read, request by request: what is closed costs nothing.
     *
     * @param from only those whose last day is this or later, or provisional, can move
     */
    List<Open> list(OrganScope scope, LocalDate from) {
        var open = new ArrayList<Open>();
        template.query(
                """
                select r.number, r.subject, r.reply_by, r.provisional, r.version, r.stage, r.paused_since, r.paused_until,
                       e.happened_on, e.done_by, e.kind, cast(e.detail as text) as detail
                  from disclosure.request r
                 cross join lateral (
                       select t.seq, t.happened_on, t.done_by, t.kind, t.detail
                         from disclosure.event t
                        where t.request = r.number
                          and t.kind in ('received', 'rectified', 'corrected', 'opinion_asked', 'opinion_served',
                                         'opinion_given', 'extended', 'postponed', 'fee_paid', 'decision_corrected')
                        order by t.seq) e
                 where r.closed_on is null
                   and (:everything or r.organ = any(:organs))
                   and (r.reply_by is null or r.reply_by >= :from or r.provisional)
                 order by r.number, e.seq
                """,
                new MapSqlParameterSource()
                        .addValue("everything", scope.everything())
                        .addValue("organs", scope.organArray())
                        .addValue("from", from),
                (ResultSet row) -> add(open, row));
        return open;
    }

    private static void add(List<Open> open, ResultSet row) throws SQLException {
        var number = row.getString("number");
        if (open.isEmpty() || !open.getLast().number().equals(number)) {
            open.add(new Open(
                    number,
                    row.getString("subject"),
                    row.getObject("reply_by", LocalDate.class),
                    row.getBoolean("provisional"),
                    row.getInt("version"),
                    row.getString("stage").equals("consulting"),
                    standstill(row),
                    new ArrayList<>()));
        }
        open.getLast()
                .events()
                .add(new Raw(
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("done_by"),
                        row.getString("kind"),
                        row.getString("detail")));
    }

    private static @Nullable Standstill standstill(ResultSet row) throws SQLException {
        var since = row.getObject("paused_since", LocalDate.class);
        return since == null ? null : new Standstill(since, row.getObject("paused_until", LocalDate.class));
    }

    /** Writes the new days of those that nobody changed meanwhile; whoever did used the new calendar. */
    void move(List<DueMove> moves) {
        template.update(
                """
                update disclosure.request r
                   set reply_by = m.day, provisional = m.provisional,
                       paused_since = case when r.stage = 'consulting' then m.since else r.paused_since end,
                       paused_until = case when r.stage = 'consulting' then m.until else r.paused_until end
                  from unnest(cast(:numbers as text[]), cast(:versions as int[]), cast(:days as date[]),
                              cast(:provisional as boolean[]), cast(:since as date[]), cast(:until as date[]))
                       as m (number, version, day, provisional, since, until)
                 where r.number = m.number
                   and r.version = m.version
                   and r.closed_on is null
                """,
                new MapSqlParameterSource()
                        .addValue("numbers", moves.stream().map(DueMove::number).toArray(String[]::new))
                        .addValue(
                                "versions", moves.stream().map(DueMove::version).toArray(Integer[]::new))
                        .addValue("days", texts(moves, DueMove::after))
                        .addValue("since", texts(moves, move -> bound(move, Standstill::since)))
                        .addValue("until", texts(moves, move -> bound(move, Standstill::until)))
                        .addValue(
                                "provisional",
                                moves.stream().map(DueMove::provisional).toArray(Boolean[]::new)));
    }

    private static @Nullable LocalDate bound(DueMove move, Function<Standstill, LocalDate> end) {
        var standstill = move.standstill();
        return standstill == null ? null : end.apply(standstill);
    }

    /** Keeps a run and which requests it moved to another day. */
    void keep(String calendar, String because, int lookedAt, Instant at, List<DueMove> moves) {
        var run = jdbc.sql("""
                        insert into disclosure.retiming (calendar, because, looked_at, ran_at)
                        values (:calendar, :because, :lookedAt, :at)
                        returning id
                        """)
                .param("calendar", calendar)
                .param("because", because)
                .param("lookedAt", lookedAt)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        var moved = moves.stream().filter(DueMove::toAnotherDay).toList();
        template.update(
                """
                insert into disclosure.retimed (retiming, request, old_day, new_day)
                select :run, m.number, m.old_day, m.new_day
                  from unnest(cast(:numbers as text[]), cast(:before as date[]), cast(:after as date[]))
                       as m (number, old_day, new_day)
                """,
                new MapSqlParameterSource()
                        .addValue("run", run)
                        .addValue("numbers", moved.stream().map(DueMove::number).toArray(String[]::new))
                        .addValue("before", texts(moved, DueMove::before))
                        .addValue("after", texts(moved, DueMove::after)));
    }

    /** The driver takes no arrays of days: as text, cast in the statement. */
    private static @Nullable String[] texts(List<DueMove> moves, Function<DueMove, @Nullable LocalDate> day) {
        return moves.stream()
                .map(day)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    /** The calendar that the present days rest on; empty before the first run. */
    Optional<String> calendar() {
        return jdbc.sql("select calendar from disclosure.retiming order by id desc limit 1")
                .query(String.class)
                .optional();
    }

    /** A run, and how many requests it moved. */
    record Run(long id, String because, int lookedAt, Instant ranAt, long moved) {}

    /** Latest first. */
    List<Run> runs(OrganScope scope, int most) {
        return jdbc.sql("""
                select t.id, t.because, t.looked_at, t.ran_at, count(r.number) as moved
                  from disclosure.retiming t
                  left join disclosure.retimed m on m.retiming = t.id
                  left join disclosure.request r on r.number = m.request and (:everything or r.organ = any(:organs))
                 group by t.id
                 order by t.id desc
                 limit :most
                """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("most", most)
                .query(Run.class)
                .list();
    }

    /** A request that a run moved. */
    record Moved(String number, String subject, @Nullable LocalDate before, LocalDate after) {}

    /** Those whose last day comes soonest first. */
    List<Moved> moved(long run, OrganScope scope, int most) {
        return jdbc.sql("""
                select r.number, r.subject, m.old_day as before, m.new_day as after
                  from disclosure.retimed m
                  join disclosure.request r on r.number = m.request
                 where m.retiming = :run
                   and (:everything or r.organ = any(:organs))
                 order by m.new_day, r.number
                 limit :most
                """)
                .param("run", run)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("most", most)
                .query(Moved.class)
                .list();
    }
}
