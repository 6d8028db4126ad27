package kapok.disclosure.handout;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kapok.document.release.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of findings. */
@Repository
class HandoutFindings {
    private final JdbcClient jdbc;

    HandoutFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A finding of a file; without a reason it waits for its answer. */
    record Line(
            UUID file,
            int seq,
            String kind,
            String place,
            String sample,
            @Nullable String reason,
            @Nullable String answeredBy) {
        boolean open() {
            return reason == null;
        }
    }

    void add(String request, UUID file, List<Finding> findings) {
        int seq = 0;
        for (var one : findings) {
            jdbc.sql("""
                    insert into disclosure.handout_finding (file, seq, request, kind, place, sample)
                    values (:file, :seq, :request, :kind, :place, :sample)
                    """)
                    .param("file", file)
                    .param("seq", ++seq)
                    .param("request", request)
                    .param("kind", one.kind().code())
                    .param("place", one.place())
                    .param("sample", one.sample())
                    .update();
        }
    }

    List<Line> of(String request) {
        return jdbc.sql("""
                        select file, seq, kind, place, sample, reason, answered_by
                          from disclosure.handout_finding
                         where request = :request
                         order by file, seq
                        """).param("request", request).query(Line.class).list();
    }

    /** All open findings of one kind in a file; how many. */
    int answer(UUID file, String kind, String reason, String by, Instant at) {
        return jdbc.sql("""
                        update disclosure.handout_finding
                           set reason = :reason, answered_by = :by, answered_at = :at
                         where file = :file
                           and kind = :kind
                           and reason is null
                        """)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("file", file)
                .param("kind", kind)
                .update();
    }

    void forget(UUID file) {
        jdbc.sql("delete from disclosure.handout_finding where file = :file")
                .param("file", file)
                .update();
    }
}
