package kapok.disclosure.api;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kapok.audit.AuditTrail;
import kapok.disclosure.DisclosurePermissions;
import kapok.privacy.Secrets;
import kapok.web.ApiRefusal;
import kapok.web.Caller;
import kapok.web.Kept;
import kapok.web.NotFound;
import kapok.web.OrganScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of programs (接口令牌): each acts for one organ. A token is shown when it is issued and kept only as a keyed hash, so
 * that nobody who reads the database can use it. One that is revoked by another program works here for at most {@link
 * Kept#KEPT} longer.
 */
@Repository
class ApiTokens {
    private static final Pattern BEARER = Pattern.compile("Bearer (kapok_[0-9A-Za-z_-]{43})");

    /** The last use is noted to a minute: each call in turn would wait for the row. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Kept<String, Optional<Holder>> kept = new Kept<>(1_000, this::inForce);
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    ApiTokens(JdbcClient jdbc, Secrets secrets, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token as the desk lists it. */
    record Token(
            UUID id,
            String organ,
            String name,
            boolean persons,
            String issuedBy,
            Instant issuedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** Issues a token (签发令牌); gives the only readable copy there will ever be. */
    @Transactional
    public String issue(Caller caller, String organ, String name, boolean persons) {
        caller.require(DisclosurePermissions.CONNECT, organ);
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = "kapok_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into disclosure.api_token (id, organ, name, hash, persons, issued_by, issued_at)
                values (:id, :organ, :name, :hash, :persons, :by, :now)
                """)
                .param("id", id)
                .param("organ", organ)
                .param("name", name)
                .param("hash", hash(token))
                .param("persons", persons)
                .param("by", caller.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.record(caller, "disclosure.token", "api-token", id.toString(), "签发接口令牌：" + name);
        return token;
    }

    @Transactional
    public void revoke(Caller caller, UUID id) {
        var organ = jdbc.sql("select organ from disclosure.api_token where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("token", id.toString()));
        caller.require(DisclosurePermissions.CONNECT, organ);
        jdbc.sql("update disclosure.api_token set revoked_at = :now where id = :id and revoked_at is null")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        kept.changed();
        audit.record(caller, "disclosure.token-end", "api-token", id.toString(), "撤销接口令牌");
    }

    List<Token> list(OrganScope scope) {
        return jdbc.sql("""
                        select id, organ, name, persons, issued_by, issued_at, last_used_at, revoked_at
                          from disclosure.api_token
                         where :everything or organ = any(:organs)
                         order by issued_at desc, id
                         limit 200
                        """)
                .param("everything", scope.everything())
                .param("organs", scope.organArray())
                .query(Token.class)
                .list();
    }

    /** Who a program is (接口调用方). */
    record Program(UUID token, Caller caller) {}

    /** @throws ApiRefusal 401 without a token that is in force */
    Program require(@Nullable String authorization) {
        var bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            throw new ApiRefusal(401, "disclosure.api.no-token");
        }
        var holder = kept.get(bearer.group(1)).orElseThrow(() -> new ApiRefusal(401, "disclosure.api.no-token"));
        note(holder.id(), clock.instant());
        return program(holder);
    }

    private Optional<Holder> inForce(String token) {
        return jdbc.sql("""
                        select id, organ, name, persons
                          from disclosure.api_token
                         where hash = :hash
                           and revoked_at is null
                        """).param("hash", hash(token)).query(Holder.class).optional();
    }

    private record Holder(UUID id, String organ, String name, boolean persons) {}

    private void note(UUID token, Instant now) {
        var last = noted.get(token);
        if (last == null || last.isBefore(now.minus(NOTED))) {
            noted.put(token, now);
            jdbc.sql("update disclosure.api_token set last_used_at = :now where id = :id")
                    .param("id", token)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    private static Program program(Holder holder) {
        var permissions = holder.persons()
                ? Set.of(DisclosurePermissions.READ, DisclosurePermissions.WRITE, DisclosurePermissions.REVEAL)
                : Set.of(DisclosurePermissions.READ, DisclosurePermissions.WRITE);
        var caller = new Caller(
                Caller.Kind.PROGRAM,
                "token:" + holder.id(),
                holder.name(),
                holder.organ(),
                permissions,
                OrganScope.of(Set.of(holder.organ())));
        return new Program(holder.id(), caller);
    }

    private byte[] hash(String token) {
        return secrets.exactIndex("disclosure.api-token", token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
