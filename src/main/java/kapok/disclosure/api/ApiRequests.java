package kapok.disclosure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the list of the interface reads (接口列表). */
@Repository
class ApiRequests {
    private final JdbcClient jdbc;

    ApiRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request in the list: no personal data. */
    record Line(
            String number,
            String organ,
            LocalDate receivedOn,
            String channel,
            String applicantKind,
            String topic,
            String subject,
            String stage,
            @Nullable LocalDate replyBy,
            @Nullable String outcome,
            @Nullable LocalDate closedOn,
            int version,
            Instant changedAt) {}

    /** By number, after the cursor. */
    List<Line> list(OrganScope scope, ApiQuery query) {
        return jdbc.sql("""
                        select number, organ, received_on, channel, applicant_kind, topic, subject, stage, reply_by,
                               outcome, closed_on, version, changed_at
                          from disclosure.request
                         where (:everything or organ = any(:organs))
                           and (:stage = '' or stage = :stage)
                           and changed_at >= :since
                           and number > :cursor
                         order by number
                         limit :limit
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("stage", query.stage())
                .param("since", query.since())
                .param("cursor", query.cursor())
                .param("limit", query.limit())
                .query(Line.class)
                .list();
    }
}
