package kapok.hotline.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kapok.hotline.arrival.ApiKeys.ApiKey;
import kapok.privacy.Redaction;
import kapok.privacy.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of requests that came by Open311, and of what the public reads of them. */
@Repository
class ServiceRequests {
    private static final String COLUMN = "hotline.open311_request";

    /** What of a request the public may read, and which: reports of wrongdoing and confidential ones never. */
    private static final String SELECT = """
                select r.number, r.service_code, s.name as service_name, r.description, r.requested_at,
                       coalesce(t.changed_at, a.arrived_at) as updated_at, coalesce(t.stage, 'accepted') as stage,
                       t.answer_due, coalesce(t.unit, '') as unit,
                       r.address, r.address_id, r.lat, r.lon, r.media_url
                  from hotline.open311_request r
                  join hotline.open311_service s on s.jurisdiction = r.jurisdiction and s.code = r.service_code
                  join hotline.arrival a on a.number = r.number
                  left join hotline.ticket t on t.number = r.number and t.received_at = a.arrived_at
                 where r.jurisdiction = :jurisdiction
                   and r.tracked
                   and a.kind <> 'report'
                   and not a.confidential
                   and coalesce(t.kind, a.kind) <> 'report'
                   and not coalesce(t.confidential, false)
                """;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final JsonMapper json;

    ServiceRequests(JdbcClient jdbc, Secrets secrets, JsonMapper json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    /** A request and its token. */
    record Same(String number, UUID token) {}

    Optional<Same> findSame(String fingerprint, Instant since) {
        return jdbc.sql("""
                select number, token
                  from hotline.open311_request
                 where fingerprint = :fingerprint
                   and requested_at >= :since
                 order by requested_at desc, number
                 limit 1
                """)
                .param("fingerprint", fingerprint)
                .param("since", Timestamp.from(since))
                .query(Same.class)
                .optional();
    }

    UUID tokenOf(String number) {
        return jdbc.sql("select token from hotline.open311_request where number = :number")
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    Optional<String> numberOf(String jurisdiction, UUID token) {
        return jdbc.sql("""
                select number
                  from hotline.open311_request
                 where token = :token
                   and jurisdiction = :jurisdiction
                   and tracked
                """)
                .param("token", token)
                .param("jurisdiction", jurisdiction)
                .query(String.class)
                .optional();
    }

    /** Gives the token of the new request. */
    UUID insert(String number, RequestForm form, ApiKey key, Instant at) {
        var token = UUID.randomUUID();
        var place = form.place();
        jdbc.sql("""
                insert into hotline.open311_request (number, jurisdiction, service_code, requested_at, description,
                       address, address_id, lat, lon, media_url, answers, key_hash, account, device, token, tracked,
                       fingerprint)
                values (:number, :jurisdiction, :service, :at, :description, :address, :addressId, :lat, :lon, :media,
                       cast(:answers as jsonb), :key, :account, :device, :token, :tracked, :fingerprint)
                """)
                .param("number", number)
                .param("jurisdiction", form.service().jurisdiction())
                .param("service", form.service().code())
                .param("at", Timestamp.from(at))
                .param("description", masked(form, form.description()))
                .param("address", masked(form, form.address()))
                .param("addressId", form.addressId())
                .param("lat", place == null ? null : place.lat())
                .param("lon", place == null ? null : place.lon())
                .param("media", Redaction.of(form.mediaUrl()).text().equals(form.mediaUrl()) ? form.mediaUrl() : "")
                .param("answers", answers(form))
                .param("key", key.hash())
                .param("account", form.account().isEmpty() ? null : secrets.seal(COLUMN, form.account()))
                .param("device", form.device().isEmpty() ? null : secrets.seal(COLUMN, form.device()))
                .param("token", token)
                .param("tracked", form.service().type() != Service.Type.BLACKBOX)
                .param("fingerprint", form.fingerprint())
                .update();
        return token;
    }

    private String answers(RequestForm form) {
        return json.writeValueAsString(form.answers().entrySet().stream()
                .map(answer -> new LinkedHashMap<String, Object>(Map.of(
                        "code", answer.getKey().code(),
                        "values", answer.getValue())))
                .toList());
    }

    /** What the rules find, and whatever the client itself gave as the person's name, telephone or mail. */
    private static String masked(RequestForm form, String text) {
        var masked = text;
        for (var own : List.of(form.name(), form.phone(), form.email())) {
            masked = own.length() < 2 ? masked : masked.replace(own, "***");
        }
        return Redaction.of(masked).text();
    }

    /** Those with these numbers that the public may read, the latest first. */
    List<PublicRequest> list(String jurisdiction, List<String> numbers) {
        return jdbc.sql(SELECT + """
                   and r.number = any(cast(:numbers as text[]))
                 order by r.requested_at desc, r.number desc
                """)
                .param("jurisdiction", jurisdiction)
                .param("numbers", numbers.toArray(String[]::new))
                .query(ServiceRequests::request)
                .list();
    }

    /** Those that the query asks for and the public may read, in its order. */
    List<PublicRequest> list(String jurisdiction, RequestQuery query) {
        var place = query.place();
        return jdbc.sql(SELECT + """
                   and r.requested_at between :from and :to
                   and (cardinality(cast(:services as text[])) = 0 or r.service_code = any(cast(:services as text[])))
                   and (cardinality(cast(:statuses as text[])) = 0
                        or case when t.stage in ('closed', 'archived') then 'closed' else 'open' end = any(cast(:statuses as text[])))
                   and (cast(:updatedAfter as timestamptz) is null or coalesce(t.changed_at, a.arrived_at) >= :updatedAfter)
                   and (cast(:updatedBefore as timestamptz) is null or coalesce(t.changed_at, a.arrived_at) <= :updatedBefore)
                   and (cast(:lat as double precision) is null
                        or 12742000 * asin(least(1, sqrt(power(sin(radians(r.lat - :lat) / 2), 2)
                           + cos(radians(:lat)) * cos(radians(r.lat)) * power(sin(radians(r.lon - :lon) / 2), 2)))) <= :radius)
                   and (:words = '' or position(lower(:words) in lower(concat_ws(' ', r.description, r.address, s.name))) > 0)
                 order by case when :latestFirst and :byUpdate then coalesce(t.changed_at, a.arrived_at) end desc,
                          case when :latestFirst and not :byUpdate then r.requested_at end desc,
                          case when :byUpdate then coalesce(t.changed_at, a.arrived_at) else r.requested_at end,
                          r.number desc
                 limit :most offset :offset
                """)
                .param("jurisdiction", jurisdiction)
                .param("from", Timestamp.from(query.from()))
                .param("to", Timestamp.from(query.to()))
                .param("services", query.services().toArray(String[]::new))
                .param("statuses", query.statuses().toArray(String[]::new))
                .param("updatedAfter", timestamp(query.updatedAfter()))
                .param("updatedBefore", timestamp(query.updatedBefore()))
                .param("lat", place == null ? null : place.lat(), Types.DOUBLE)
                .param("lon", place == null ? null : place.lon(), Types.DOUBLE)
                .param("radius", query.radius())
                .param("words", query.words())
                .param("latestFirst", query.order().latestFirst())
                .param("byUpdate", query.order().updated())
                .param("most", query.pageSize())
                .param("offset", query.offset())
                .query(ServiceRequests::request)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static PublicRequest request(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("answer_due");
        return new PublicRequest(
                row.getString("number"),
                row.getString("stage"),
                row.getString("service_code"),
                row.getString("service_name"),
                row.getString("description"),
                row.getString("unit"),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                due == null ? null : due.toInstant(),
                row.getString("address"),
                row.getString("address_id"),
                (Double) row.getObject("lat"),
                (Double) row.getObject("lon"),
                row.getString("media_url"));
    }
}
