package kapok.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of one publication: its row and its text. */
@Repository
class Publications {
    private static final String SELECT = """
            select p.*, b.html
              from publication.publication p
              join publication.body b on b.publication = p.id
            """;

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who last changed a row, and when. */
    record LastChange(String changedBy, Instant changedAt, int version) {}

    long newId() {
        return jdbc.sql("select nextval('publication.publication_id')")
                .query(Long.class)
                .single();
    }

    /** Reserves ids for a batch. */
    List<Long> newIds(int count) {
        return jdbc.sql("select nextval('publication.publication_id') from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list();
    }

    /** @throws NotFound if there is none */
    Publication get(long id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query(PublicationRow::publication)
                .optional()
                .orElseThrow(() -> new NotFound("publication", String.valueOf(id)));
    }

    /** As {@link #get}, and nobody else changes it before this transaction ends. */
    Publication lock(long id) {
        return jdbc.sql(SELECT + " where p.id = :id for update of p")
                .param("id", id)
                .query(PublicationRow::publication)
                .optional()
                .orElseThrow(() -> new NotFound("publication", String.valueOf(id)));
    }

    Optional<Long> idOf(String indexNumber) {
        return jdbc.sql("select id from publication.publication where index_number = :number")
                .param("number", indexNumber)
                .query(Long.class)
                .optional();
    }

    LastChange lastChange(long id) {
        return jdbc.sql("select changed_by, changed_at, version from publication.publication where id = :id")
                .param("id", id)
                .query((rs, _) ->
                        new LastChange(rs.getString(1), rs.getTimestamp(2).toInstant(), rs.getInt(3)))
                .single();
    }

    void insert(Publication publication, Caller author, Instant now, @Nullable LocalDate dueOn) {
        PublicationRow.facts(jdbc.sql("""
                insert into publication.publication
                       (id, organ, office, kind, content_class, column_code, title, doc_number, summary, source,
                        keywords, formed_on, effective_on, expires_on, held_on, place, by_head, spokesperson,
                        incident, form, motion_body, motion_result, amount, stage, validity, due_on, author,
                        author_name, changed_at, changed_by, touched_at)
                values (:id, :organ, :office, :kind, :content_class, :column_code, :title, :doc_number, :summary,
                        :source, :keywords, :formed_on, :effective_on, :expires_on, :held_on, :place, :by_head,
                        :spokesperson, :incident, :form, :motion_body, :motion_result, :amount, 'draft', 'valid',
                        :due_on, :author, :author_name, :now, :author_name, :now)
                """), publication.manuscript())
                .param("id", publication.id())
                .param("organ", publication.organ())
                .param("due_on", dueOn)
                .param("author", author.id())
                .param("author_name", author.name())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("insert into publication.body (publication, html) values (:id, :html)")
                .param("id", publication.id())
                .param("html", publication.manuscript().content().html())
                .update();
    }

    /** @throws StaleVersion if the row is no longer of the version that was read */
    void save(Publication publication, Caller by, Instant now, @Nullable LocalDate dueOn) {
        var updated = PublicationRow.standing(
                        PublicationRow.facts(jdbc.sql("""
                update publication.publication
                   set office = :office, kind = :kind, content_class = :content_class, column_code = :column_code,
                       title = :title, doc_number = :doc_number, summary = :summary, source = :source,
                       keywords = :keywords, formed_on = :formed_on, effective_on = :effective_on,
                       expires_on = :expires_on, held_on = :held_on, place = :place, by_head = :by_head,
                       spokesperson = :spokesperson, incident = :incident, form = :form, motion_body = :motion_body,
                       motion_result = :motion_result, amount = :amount, index_number = :index_number, stage = :stage,
                       validity = :validity, ended_on = :ended_on, ending_reason = :ending_reason,
                       published_on = coalesce(:published_on, published_on),
                       published_at = coalesce(published_at, case when :stage = 'published' then cast(:now as timestamptz) end),
                       withdrawn_on = :withdrawn_on, due_on = :due_on, reviewer_1 = :reviewer_1,
                       reviewer_2 = :reviewer_2, reviewer_3 = :reviewer_3, version = version + 1,
                       changed_at = :now, changed_by = :changed_by, touched_at = :now
                 where id = :id
                   and version = :version
                """), publication.manuscript()), publication)
                .param("due_on", dueOn)
                .param("now", Timestamp.from(now))
                .param("changed_by", by.name())
                .update();
        if (updated == 0) {
            throw stale(publication.id());
        }
    }

    void saveBody(Publication publication) {
        jdbc.sql("update publication.body set html = :html where publication = :id")
                .param("id", publication.id())
                .param("html", publication.manuscript().content().html())
                .update();
    }

    StaleVersion stale(long id) {
        var last = lastChange(id);
        return new StaleVersion("publication " + id, last.changedBy(), last.changedAt());
    }

    /** What comes into force or runs out by that day, some thousand at most. */
    List<Long> turning(LocalDate today) {
        return jdbc.sql("""
                select id
                  from publication.publication
                 where stage = 'published'
                   and validity = 'not_yet'
                   and effective_on <= :today
                union
                select id
                  from publication.publication
                 where stage = 'published'
                   and validity in ('valid', 'not_yet', 'amended')
                   and expires_on < :today
                   and kind in ('regulation', 'normative_document', 'policy_document', 'powers_list', 'plan')
                 order by id
                 limit 2000
                """).param("today", today).query(Long.class).list();
    }

    /** The pages of these change with others they link to. */
    void touch(long id, Instant now) {
        jdbc.sql("""
                update publication.publication
                   set touched_at = :now
                 where id = :id
                    or id in (select target from publication.link where source = :id)
                    or id in (select source from publication.link where target = :id)
                """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    IndexNumber nextNumber(String organ, int year) {
        return IndexNumber.next(organ, year, reserveNumbers(organ, year, 1));
    }

    /** Reserves some running numbers at once and gives the first. */
    int reserveNumbers(String organ, int year, int count) {
        return jdbc.sql("""
                insert into publication.numbering as n (organ_part, year, last)
                values (:organ_part, :year, :count)
                on conflict (organ_part, year) do update set last = n.last + :count
                returning last - :count + 1
                """)
                .param("organ_part", organ.substring(8, 17))
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    /** What is public at this place of the counts goes up or down; call it before and after each change. */
    void count(long id, int change) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('publication.facet'))")
                .query((_, _) -> 0)
                .list();
        jdbc.sql("""
                insert into publication.facet as f (organ, column_code, kind, year, validity, n)
                select organ, column_code, kind, extract(year from published_on)::int, validity, :change
                  from publication.publication
                 where id = :id
                   and stage = 'published'
                on conflict (organ, column_code, kind, year, validity) do update set n = f.n + excluded.n
                """).param("id", id).param("change", change).update();
    }

    void putWords(long id, Publication publication) {
        jdbc.sql("delete from publication.words where publication = :id")
                .param("id", id)
                .update();
        if (publication.stage() instanceof Stage.Published(var on)) {
            jdbc.sql("""
                    insert into publication.words (publication, published_on, title_words, all_words)
                    values (:id, :on, array_to_tsvector(cast(:title as text[])), array_to_tsvector(cast(:all as text[])))
                    """)
                    .param("id", id)
                    .param("on", on)
                    .param("title", Searchable.title(publication.manuscript()))
                    .param("all", Searchable.all(publication.manuscript()))
                    .update();
        }
    }
}
