package kapok.disclosure.redaction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of redactions. */
@Repository
class Redactions {
    private final JdbcClient jdbc;

    Redactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was made of a file.
     *
     * @param grounds how many places went on each
     * @param drawn pages that are pictures now, from 1
     */
    record Row(
            UUID result,
            String request,
            UUID original,
            Map<String, Integer> grounds,
            int places,
            List<Integer> drawn,
            String madeBy,
            Instant madeAt) {
        Row {
            grounds = Collections.unmodifiableMap(new TreeMap<>(grounds));
            drawn = List.copyOf(drawn);
        }
    }

    void insert(Row row) {
        jdbc.sql("""
                insert into disclosure.redaction (result, request, original, places, drawn, made_by, made_at)
                values (:result, :request, :original, :places, cast(:drawn as integer[]), :madeBy, :madeAt)
                """)
                .param("result", row.result())
                .param("request", row.request())
                .param("original", row.original())
                .param("places", row.places())
                .param("drawn", row.drawn().toString().replace('[', '{').replace(']', '}'))
                .param("madeBy", row.madeBy())
                .param("madeAt", Timestamp.from(row.madeAt()))
                .update();
        row.grounds()
                .forEach((ground, places) -> jdbc.sql("""
                        insert into disclosure.redaction_ground (result, ground, places)
                        values (:result, :ground, :places)
                        """)
                        .param("result", row.result())
                        .param("ground", ground)
                        .param("places", places)
                        .update());
    }

    List<Row> of(String request) {
        var grounds = grounds(request);
        return jdbc.sql("""
                select result, request, original, places, drawn, made_by, made_at
                  from disclosure.redaction
                 where request = :request
                 order by made_at, result
                """)
                .param("request", request)
                .query((row, _) -> new Row(
                        row.getObject("result", UUID.class),
                        row.getString("request"),
                        row.getObject("original", UUID.class),
                        grounds.getOrDefault(row.getObject("result", UUID.class), Map.of()),
                        row.getInt("places"),
                        List.of((Integer[]) row.getArray("drawn").getArray()),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    private Map<UUID, Map<String, Integer>> grounds(String request) {
        var grounds = new HashMap<UUID, Map<String, Integer>>();
        jdbc.sql("""
                select g.result, g.ground, g.places
                  from disclosure.redaction_ground g
                  join disclosure.redaction r on r.result = g.result
                 where r.request = :request
                 order by g.result, g.ground
                """).param("request", request).query(row -> {
            grounds.computeIfAbsent(row.getObject("result", UUID.class), _ -> new TreeMap<>())
                    .put(row.getString("ground"), row.getInt("places"));
        });
        return grounds;
    }
}
