package kapok.hotline.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kapok.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of results but the public's search. */
@Repository
class Results {
    private static final String COLUMNS = """
            select id, ticket, stage, kind, category, category_name, division, division_name, unit, unit_name, outcome,
                   title, content, answer, reason, joint, working_days, closed_on, published_on, decided_by, withheld_for,
                   version
              from hotline.result
            """;

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if there is none */
    Result get(long id) {
        return find(id).orElseThrow(() -> new NotFound("result", String.valueOf(id)));
    }

    Optional<Result> find(long id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Result.class)
                .optional();
    }

    Optional<Result> ofTicket(String ticket) {
        return jdbc.sql(COLUMNS + " where ticket = :ticket")
                .param("ticket", ticket)
                .query(Result.class)
                .optional();
    }

    /** The next that waits (下一件), the oldest first. */
    Optional<Result> next(boolean everything, String[] units) {
        return waiting(everything, units, 0, 1).stream().findFirst();
    }

    /** Those that wait for a person's look, the oldest first; only of units within reach. */
    List<Result> waiting(boolean everything, String[] units, long offset, int limit) {
        return jdbc.sql(COLUMNS + """
                 where stage = 'waiting'
                   and (:everything or unit = any(:units))
                 order by closed_on, id
                offset :offset
                 limit :limit
                """)
                .param("everything", everything)
                .param("units", units)
                .param("offset", offset)
                .param("limit", limit)
                .query(Result.class)
                .list();
    }

    long countWaiting(boolean everything, String[] units) {
        return jdbc.sql("""
                select count(*)
                  from hotline.result
                 where stage = 'waiting'
                   and (:everything or unit = any(:units))
                """)
                .param("everything", everything)
                .param("units", units)
                .query(Long.class)
                .single();
    }

    /** The newest that are public; for feeds. */
    List<Result> newest(int limit) {
        return jdbc.sql(COLUMNS + """
                 where stage = 'published'
                 order by published_on desc, id desc
                 limit :limit
                """).param("limit", limit).query(Result.class).list();
    }

    /** Adds one that waits; empty if its ticket is known, which an event delivered twice must not harm. */
    Optional<Long> add(Offer offer, String title, String content, String answer, String reason) {
        return jdbc.sql("""
                insert into hotline.result (ticket, stage, kind, confidential, category, category_name, division,
                       division_name, unit, unit_name, outcome, title, content, answer, reason, joint, working_days,
                       closed_on)
                values (:ticket, 'waiting', :kind, :confidential, :category, :category_name, :division,
                       :division_name, :unit, :unit_name, :outcome, :title, :content, :answer, :reason, :joint,
                       :working_days, :closed_on)
                on conflict (ticket) do nothing
                returning id
                """)
                .param("ticket", offer.ticket())
                .param("kind", offer.kind())
                .param("confidential", offer.confidential())
                .param("category", offer.category())
                .param("category_name", offer.categoryName())
                .param("division", offer.division())
                .param("division_name", offer.divisionName())
                .param("unit", offer.unit())
                .param("unit_name", offer.unitName())
                .param("outcome", offer.outcome().code())
                .param("title", title)
                .param("content", content)
                .param("answer", answer)
                .param("reason", reason)
                .param("joint", offer.joint())
                .param("working_days", offer.workingDays())
                .param("closed_on", offer.closedOn())
                .query(Long.class)
                .optional();
    }

    void keepOriginal(long id, byte[] words) {
        jdbc.sql("insert into hotline.result_original (result, words) values (:id, :words)")
                .param("id", id)
                .param("words", words)
                .update();
    }

    Optional<byte[]> original(long id) {
        return jdbc.sql("select words from hotline.result_original where result = :id")
                .param("id", id)
                .query((rs, _) -> rs.getBytes("words"))
                .optional();
    }

    void forgetOriginal(long id) {
        jdbc.sql("delete from hotline.result_original where result = :id")
                .param("id", id)
                .update();
    }

    /** Publishes; false if somebody else decided meanwhile. */
    boolean publish(Result as, LocalDate day, Instant at, String by) {
        return jdbc.sql("""
                update hotline.result
                   set stage = 'published', title = :title, content = :content, answer = :answer, reason = :reason,
                       published_on = :day, published_at = :at, decided_by = :by, withheld_for = '',
                       version = version + 1
                 where id = :id
                   and version = :version
                   and stage <> 'published'
                """)
                        .param("id", as.id())
                        .param("version", as.version())
                        .param("title", as.title())
                        .param("content", as.content())
                        .param("answer", as.answer())
                        .param("reason", as.reason())
                        .param("day", day)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Keeps from the public, or takes back from it; false if somebody else decided meanwhile. */
    boolean withhold(long id, int version, String why, String by) {
        return jdbc.sql("""
                update hotline.result
                   set stage = 'withheld', withheld_for = :why, decided_by = :by, published_on = null,
                       published_at = null, version = version + 1
                 where id = :id
                   and version = :version
                   and stage <> 'withheld'
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("why", why)
                        .param("by", by)
                        .update()
                == 1;
    }

    void openMonth(LocalDate day) {
        jdbc.sql("select 1 from hotline.result_month(:day)")
                .param("day", day)
                .query((_, _) -> 1)
                .list();
    }

    void putWords(Result of, LocalDate day, String[] words) {
        jdbc.sql("""
                insert into hotline.result_word (result, published_on, district, category, unit, outcome, words)
                values (:id, :day, :district, :category, :unit, :outcome, array_to_tsvector(cast(:words as text[])))
                """)
                .param("id", of.id())
                .param("day", day)
                .param("district", of.district())
                .param("category", of.category())
                .param("unit", of.unit())
                .param("outcome", of.outcome())
                .param("words", words)
                .update();
    }

    void dropWords(long id, LocalDate day) {
        jdbc.sql("delete from hotline.result_word where result = :id and published_on = :day")
                .param("id", id)
                .param("day", day)
                .update();
    }

    void tally(Result of, LocalDate day, int change) {
        jdbc.sql("""
                insert into hotline.result_tally as t (grain, on_day, district, category, outcome, n)
                values ('day', :day, :district, :category, :outcome, greatest(:change, 0)),
                       ('month', :month, :district, :category, :outcome, greatest(:change, 0))
                on conflict (grain, on_day, district, category, outcome) do update set n = t.n + :change
                """)
                .param("day", day)
                .param("month", day.withDayOfMonth(1))
                .param("district", of.district())
                .param("category", of.category())
                .param("outcome", of.outcome())
                .param("change", change)
                .update();
    }

    void rememberNames(Result of) {
        jdbc.sql("""
                insert into hotline.result_name as n (kind, code, name)
                values ('district', :district, :district_name), ('category', :category, :category_name),
                       ('unit', :unit, :unit_name)
                on conflict (kind, code) do update set name = excluded.name where n.name <> excluded.name
                """)
                .param("district", of.district())
                .param("district_name", of.divisionName())
                .param("category", of.category())
                .param("category_name", of.categoryName())
                .param("unit", of.unit())
                .param("unit_name", of.unitName())
                .update();
    }
}
