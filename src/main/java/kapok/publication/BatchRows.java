package kapok.publication;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kapok.calendar.Beijing;
import kapok.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** All SQL that stores the rows of a batch (批量接收): one statement per table for the whole batch. */
@Repository
class BatchRows {
    private final NamedParameterJdbcTemplate jdbc;
    private final BatchAppendages appendages;
    private final DueDays dueDays;

    BatchRows(NamedParameterJdbcTemplate jdbc, BatchAppendages appendages, DueDays dueDays) {
        this.jdbc = jdbc;
        this.appendages = appendages;
        this.dueDays = dueDays;
    }

    void insert(Caller caller, List<Taken> batch, LocalDate today) {
        insertRows(caller, batch, today);
        insertBodies(batch);
        insertWords(batch);
        appendages.insert(batch);
        countAll(batch);
    }

    private void insertRows(Caller caller, List<Taken> batch, LocalDate today) {
        run("""
                insert into publication.publication
                       (id, index_number, organ, office, kind, content_class, column_code, title, doc_number, summary,
                        source, keywords, formed_on, effective_on, expires_on, held_on, place, by_head, spokesperson,
                        incident, form, motion_body, motion_result, amount, stage, validity, ended_on, ending_reason,
                        published_on, published_at, withdrawn_on, due_on, author, author_name, reviewer_1, reviewer_2,
                        reviewer_3, changed_at, changed_by, touched_at)
                values (:id, :index_number, :organ, :office, :kind, :content_class, :column_code, :title, :doc_number,
                        :summary, :source, :keywords, :formed_on, :effective_on, :expires_on, :held_on, :place,
                        :by_head, :spokesperson, :incident, :form, :motion_body, :motion_result, :amount, :stage,
                        :validity, :ended_on, :ending_reason, :published_on, :published_at, :withdrawn_on, :due_on,
                        :author, :author_name, :reviewer_1, :reviewer_2, :reviewer_3, :changed_at, :changed_by,
                        :changed_at)
                """, batch.stream().map(taken -> row(caller, taken, today)).toList());
    }

    private SqlParameterSource row(Caller caller, Taken taken, LocalDate today) {
        var first = taken.steps().getFirst();
        var last = taken.steps().getLast();
        var standing = standing(taken, today);
        var row = facts(taken.text())
                .addValue("id", taken.id())
                .addValue(
                        "index_number",
                        taken.number() == null ? null : taken.number().value())
                .addValue("stage", taken.record().stage().code())
                .addValue("validity", standing.validity().code())
                .addValue("ended_on", standing.since())
                .addValue("ending_reason", standing.reason())
                .addValue("due_on", dueDays.lastDay(taken.text().provenance().formedOn()))
                .addValue("author", first.actor())
                .addValue("author_name", first.actorName())
                .addValue("changed_at", Timestamp.from(last.at()))
                .addValue("changed_by", last.actorName().isEmpty() ? caller.name() : last.actorName());
        for (int round = 1; round <= Stage.ROUNDS; round++) {
            row.addValue("reviewer_" + round, reviewer(taken.steps(), round));
        }
        return days(row, taken);
    }

    private static Standing standing(Taken taken, LocalDate today) {
        if (taken.record().ending() != null) {
            return Standing.of(taken.record().ending());
        }
        return taken.record().stage() instanceof Stage.Published ? Standing.on(taken.text(), today) : Standing.HOLDS;
    }

    private static @Nullable String reviewer(List<Step> steps, int round) {
        String reviewer = null;
        for (var step : steps) {
            if (step.act() == Step.Act.of("approved_" + round)) {
                reviewer = step.actor();
            } else if (step.act() == Step.Act.SENT_BACK) {
                reviewer = null;
            }
        }
        return reviewer;
    }

    private static MapSqlParameterSource days(MapSqlParameterSource row, Taken taken) {
        var publishedOn = taken.record().stage() instanceof Stage.Published(var on) ? on : null;
        var publishedAt = taken.steps().stream()
                .filter(step -> step.act() == Step.Act.PUBLISHED)
                .map(step -> Timestamp.from(step.at()))
                .findFirst()
                .orElseGet(() -> publishedOn == null
                        ? null
                        : Timestamp.from(
                                publishedOn.atTime(9, 0).atZone(Beijing.ZONE).toInstant()));
        return row.addValue("published_on", publishedOn)
                .addValue("published_at", publishedAt)
                .addValue("withdrawn_on", taken.record().stage() instanceof Stage.Withdrawn(var on) ? on : null);
    }

    private static MapSqlParameterSource facts(Manuscript text) {
        var more = text.particulars();
        return new MapSqlParameterSource()
                .addValue("organ", text.provenance().organ())
                .addValue("office", text.provenance().office())
                .addValue("kind", text.classification().kind().code())
                .addValue("content_class", text.classification().contentClass().code())
                .addValue("column_code", text.classification().column())
                .addValue("title", text.content().title())
                .addValue("doc_number", text.provenance().docNumber())
                .addValue("summary", text.content().summary())
                .addValue("source", text.provenance().source())
                .addValue("keywords", text.content().keywords())
                .addValue("formed_on", text.provenance().formedOn())
                .addValue("effective_on", text.term().effectiveOn())
                .addValue("expires_on", text.term().expiresOn())
                .addValue("held_on", more.heldOn())
                .addValue("place", more.place())
                .addValue("by_head", more.byHead())
                .addValue("spokesperson", more.spokesperson())
                .addValue("incident", more.incident())
                .addValue("form", more.form())
                .addValue("motion_body", more.motionBody())
                .addValue("motion_result", more.motionResult())
                .addValue("amount", more.amount());
    }

    private void insertBodies(List<Taken> batch) {
        run(
                "insert into publication.body (publication, html) values (:id, :html)",
                batch.stream()
                        .<SqlParameterSource>map(taken -> new MapSqlParameterSource("id", taken.id())
                                .addValue("html", taken.text().content().html()))
                        .toList());
    }

    private void insertWords(List<Taken> batch) {
        var rows = new ArrayList<SqlParameterSource>();
        for (var taken : batch) {
            if (taken.record().stage() instanceof Stage.Published(var on)) {
                rows.add(new MapSqlParameterSource("id", taken.id())
                        .addValue("on", on)
                        .addValue("title", Searchable.title(taken.text()))
                        .addValue("all", Searchable.all(taken.text())));
            }
        }
        run("""
                insert into publication.words (publication, published_on, title_words, all_words)
                values (:id, :on, array_to_tsvector(cast(:title as text[])), array_to_tsvector(cast(:all as text[])))
                """, rows);
    }

    private void countAll(List<Taken> batch) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('publication.facet'))", Map.of());
        jdbc.update("""
                insert into publication.facet as f (organ, column_code, kind, year, validity, n)
                select organ, column_code, kind, extract(year from published_on)::int, validity, count(*)
                  from publication.publication
                 where id = any(:ids)
                   and stage = 'published'
                 group by 1, 2, 3, 4, 5
                on conflict (organ, column_code, kind, year, validity) do update set n = f.n + excluded.n
                """, Map.of("ids", batch.stream().map(Taken::id).toArray(Long[]::new)));
    }

    private void run(String sql, List<? extends SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
