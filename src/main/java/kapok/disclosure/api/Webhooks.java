package kapok.disclosure.api;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kapok.audit.AuditTrail;
import kapok.disclosure.DisclosurePermissions;
import kapok.privacy.Secrets;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where programs want to be told, and what they were told (回调及其记录). A delivery is a row first, so that none is lost. */
@Repository
class Webhooks {
    private static final String COLUMN = "disclosure.webhook.secret";
    /** How long to wait after each failure; after the last one it is given up. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(24));

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(JdbcClient jdbc, Secrets secrets, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** A webhook as the desk lists it. */
    record Webhook(UUID id, String organ, String url, String madeBy, Instant madeAt) {}

    /** Sets a webhook up (设置回调); gives the secret with which deliveries are signed, readable only now. */
    @Transactional
    public String make(Caller caller, String organ, String url) {
        caller.require(DisclosurePermissions.CONNECT, organ);
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into disclosure.webhook (id, organ, url, secret, made_by, made_at)
                values (:id, :organ, :url, :secret, :by, :now)
                """)
                .param("id", id)
                .param("organ", organ)
                .param("url", url)
                .param("secret", secrets.seal(COLUMN, secret))
                .param("by", caller.name())
                .param("now", now())
                .update();
        audit.record(caller, "disclosure.webhook", "webhook", id.toString(), "设置回调：" + url);
        return secret;
    }

    @Transactional
    public void remove(Caller caller, UUID id) {
        caller.require(DisclosurePermissions.CONNECT, organ(id));
        jdbc.sql("update disclosure.webhook set removed_at = :now where id = :id and removed_at is null")
                .param("id", id)
                .param("now", now())
                .update();
        jdbc.sql("update disclosure.webhook_delivery set next_at = null where webhook = :id")
                .param("id", id)
                .update();
        audit.record(caller, "disclosure.webhook-end", "webhook", id.toString(), "停用回调");
    }

    private String organ(UUID id) {
        return jdbc.sql("select organ from disclosure.webhook where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("webhook", id.toString()));
    }

    List<Webhook> list(OrganScope scope) {
        return jdbc.sql("""
                        select id, organ, url, made_by, made_at
                          from disclosure.webhook
                         where removed_at is null
                           and (:everything or organ = any(:organs))
                         order by made_at desc, id
                         limit 200
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query(Webhook.class)
                .list();
    }

    /** Puts a delivery to every webhook of an organ in the queue. */
    void queue(String organ, String request, String kind, String payload) {
        jdbc.sql("""
                insert into disclosure.webhook_delivery (webhook, request, kind, payload, next_at, made_at)
                select id, :request, :kind, :payload, :now, :now
                  from disclosure.webhook
                 where organ = :organ
                   and removed_at is null
                """)
                .param("organ", organ)
                .param("request", request)
                .param("kind", kind)
                .param("payload", payload)
                .param("now", now())
                .update();
    }

    /** A delivery that is due, held for this node while it is tried. */
    record Due(long id, String url, String secret, String payload, int attempts) {}

    /** Takes what is due, so that no other node takes it too; whoever dies meanwhile leaves it to the next after a while. */
    @Transactional
    public List<Due> take(int most) {
        return jdbc.sql("""
                        update disclosure.webhook_delivery delivery
                           set next_at = :lease, attempts = delivery.attempts + 1
                          from disclosure.webhook
                         where webhook.id = delivery.webhook
                           and delivery.id in (
                               select id
                                 from disclosure.webhook_delivery
                                where next_at <= :now
                                order by next_at
                                limit :most
                                  for update skip locked)
                        returning delivery.id, webhook.url, webhook.secret, delivery.payload, delivery.attempts
                        """)
                .param("now", now())
                .param("lease", Timestamp.from(clock.instant().plus(LEASE)))
                .param("most", most)
                .query((row, _) -> new Due(
                        row.getLong("id"),
                        row.getString("url"),
                        secrets.open(COLUMN, row.getBytes("secret")),
                        row.getString("payload"),
                        row.getInt("attempts")))
                .list();
    }

    void delivered(long id, int status) {
        jdbc.sql("""
                update disclosure.webhook_delivery
                   set delivered_at = :now, next_at = null, last_status = :status, last_error = ''
                 where id = :id
                """)
                .param("id", id)
                .param("status", status)
                .param("now", now())
                .update();
    }

    void failed(Due due, @Nullable Integer status, String error) {
        var next = due.attempts() > WAITS.size()
                ? null
                : Timestamp.from(clock.instant().plus(WAITS.get(due.attempts() - 1)));
        jdbc.sql("""
                update disclosure.webhook_delivery
                   set next_at = :next, last_status = :status, last_error = :error
                 where id = :id
                """)
                .param("id", due.id())
                .param("next", next, java.sql.Types.TIMESTAMP)
                .param("status", status, java.sql.Types.INTEGER)
                .param("error", error)
                .update();
    }

    /** A delivery in the log. */
    record Delivery(
            long id,
            String url,
            String request,
            String kind,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable Integer lastStatus,
            String lastError,
            @Nullable Instant deliveredAt,
            Instant madeAt) {}

    List<Delivery> log(OrganScope scope, int most) {
        return jdbc.sql("""
                        select delivery.id, webhook.url, delivery.request, delivery.kind, delivery.attempts,
                               delivery.next_at, delivery.last_status, delivery.last_error, delivery.delivered_at,
                               delivery.made_at
                          from disclosure.webhook_delivery delivery
                          join disclosure.webhook on webhook.id = delivery.webhook
                         where :everything or webhook.organ = any(:organs)
                         order by delivery.id desc
                         limit :most
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .param("most", most)
                .query(Delivery.class)
                .list();
    }

    /** Tries a delivery again that was given up (重新投递). */
    @Transactional
    public void retry(Caller caller, long id) {
        var webhook = jdbc.sql("select webhook from disclosure.webhook_delivery where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("delivery", Long.toString(id)));
        caller.require(DisclosurePermissions.CONNECT, organ(webhook));
        jdbc.sql("""
                update disclosure.webhook_delivery
                   set next_at = :now, attempts = 0
                 where id = :id
                   and delivered_at is null
                """).param("id", id).param("now", now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
