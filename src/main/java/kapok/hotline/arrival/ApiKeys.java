package kapok.hotline.arrival;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kapok.web.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of API keys. Keys are long and random, so a plain hash keeps them. One that is revoked by another program works here
 * for at most {@link Kept#KEPT} longer.
 */
@Repository
public class ApiKeys {
    private final JdbcClient jdbc;
    private final Kept<String, Optional<ApiKey>> kept = new Kept<>(10_000, this::inForce);

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param jurisdiction the only one the key is good for; absent: all */
    public record ApiKey(
            String hash,
            String name,
            String contact,
            @Nullable String jurisdiction,
            boolean revoked) {}

    public Optional<ApiKey> find(String key) {
        return kept.get(hash(key));
    }

    private Optional<ApiKey> inForce(String hash) {
        return jdbc.sql("""
                select hash, name, contact, jurisdiction, revoked
                  from hotline.api_key
                 where hash = :hash
                   and not revoked
                """).param("hash", hash).query(ApiKey.class).optional();
    }

    public List<ApiKey> all() {
        return jdbc.sql("""
                select hash, name, contact, jurisdiction, revoked
                  from hotline.api_key
                 order by name, hash
                """).query(ApiKey.class).list();
    }

    public void put(ApiKey key, Instant at) {
        jdbc.sql("""
                insert into hotline.api_key (hash, name, contact, jurisdiction, revoked, changed_at)
                values (:hash, :name, :contact, :jurisdiction, :revoked, :at)
                on conflict (hash) do update
                   set name = excluded.name, contact = excluded.contact, jurisdiction = excluded.jurisdiction,
                       revoked = excluded.revoked, changed_at = excluded.changed_at
                """)
                .param("hash", key.hash())
                .param("name", key.name())
                .param("contact", key.contact())
                .param("jurisdiction", key.jurisdiction())
                .param("revoked", key.revoked())
                .param("at", Timestamp.from(at))
                .update();
        kept.changed();
    }

    public static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
