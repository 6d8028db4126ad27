package kapok.publication;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.web.RuleViolation;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** All SQL that stores what hangs on the records of a batch: steps, releases, attachments, links. */
@Repository
class BatchAppendages {
    private final NamedParameterJdbcTemplate jdbc;
    private final Publications publications;

    BatchAppendages(NamedParameterJdbcTemplate jdbc, Publications publications) {
        this.jdbc = jdbc;
        this.publications = publications;
    }

    void insert(List<Taken> batch) {
        insertSteps(batch);
        insertReleases(batch);
        insertLinks(batch);
    }

    private void insertSteps(List<Taken> batch) {
        var rows = new ArrayList<SqlParameterSource>();
        for (var taken : batch) {
            for (int i = 0; i < taken.steps().size(); i++) {
                var step = taken.steps().get(i);
                rows.add(new MapSqlParameterSource("id", taken.id())
                        .addValue("no", i + 1)
                        .addValue("act", step.act().code())
                        .addValue("at", Timestamp.from(step.at()))
                        .addValue("actor", step.actor())
                        .addValue("actor_name", step.actorName())
                        .addValue("note", step.note()));
            }
        }
        run("""
                insert into publication.step (publication, no, act, at, actor, actor_name, note)
                values (:id, :no, :act, :at, :actor, :actor_name, :note)
                """, rows);
    }

    private void insertReleases(List<Taken> batch) {
        var rows = new ArrayList<SqlParameterSource>();
        for (var taken : batch) {
            for (var release : taken.record().releases()) {
                rows.add(new MapSqlParameterSource("id", taken.id())
                        .addValue("channel", release.channel().code())
                        .addValue("outlet", release.outlet())
                        .addValue("on", release.on())
                        .addValue("address", release.address())
                        .addValue("organ", taken.text().provenance().organ())
                        .addValue("live", taken.record().stage() instanceof Stage.Published));
            }
        }
        run("""
                insert into publication.release (publication, channel, outlet, released_on, address, organ, live)
                values (:id, :channel, :outlet, :on, :address, :organ, :live)
                """, rows);
    }

    private void insertLinks(List<Taken> batch) {
        var byName = new HashMap<String, Long>();
        for (var taken : batch) {
            byName.put(taken.record().key(), taken.id());
            if (taken.number() != null) {
                byName.put(taken.number().value(), taken.id());
            }
        }
        var rows = new ArrayList<SqlParameterSource>();
        for (var taken : batch) {
            for (var reference : taken.record().references()) {
                rows.add(new MapSqlParameterSource("source", taken.id())
                        .addValue("target", target(byName, reference))
                        .addValue("role", reference.role().code()));
            }
        }
        run("""
                insert into publication.link (source, target, role)
                values (:source, :target, :role)
                on conflict do nothing
                """, rows);
    }

    private long target(Map<String, Long> byName, Reference reference) {
        var inBatch = byName.get(reference.target());
        return inBatch != null
                ? inBatch
                : publications
                        .idOf(reference.target())
                        .orElseThrow(() -> new RuleViolation("publication.no-such-number", reference.target()));
    }

    private void run(String sql, List<? extends SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
