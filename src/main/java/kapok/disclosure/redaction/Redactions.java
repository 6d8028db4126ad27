package kapok.disclosure.redaction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    /** @param drawn pages that are pictures now, from 1 */
    record Row(
            UUID result,
            String request,
            UUID original,
            String ground,
            int places,
            List<Integer> drawn,
            String madeBy,
            Instant madeAt) {
        Row {
            drawn = List.copyOf(drawn);
        }
    }

    void insert(Row row) {
        jdbc.sql("""
                insert into disclosure.redaction (result, request, original, ground, places, drawn, made_by, made_at)
                values (:result, :request, :original, :ground, :places, cast(:drawn as integer[]), :madeBy, :madeAt)
                """)
                .param("result", row.result())
                .param("request", row.request())
                .param("original", row.original())
                .param("ground", row.ground())
                .param("places", row.places())
                .param("drawn", row.drawn().toString().replace('[', '{').replace(']', '}'))
                .param("madeBy", row.madeBy())
                .param("madeAt", Timestamp.from(row.madeAt()))
                .update();
    }

    List<Row> of(String request) {
        return jdbc.sql("""
                select result, request, original, ground, places, drawn, made_by, made_at
                  from disclosure.redaction
                 where request = :request
                 order by made_at, result
                """)
                .param("request", request)
                .query((row, _) -> new Row(
                        row.getObject("result", UUID.class),
                        row.getString("request"),
                        row.getObject("original", UUID.class),
                        row.getString("ground"),
                        row.getInt("places"),
                        List.of((Integer[]) row.getArray("drawn").getArray()),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
