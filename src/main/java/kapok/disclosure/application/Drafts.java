package kapok.disclosure.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kapok.privacy.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of drafts (申请草稿). Only who has the key can find one; what was typed is a secret in the table. */
@Repository
class Drafts {
    private static final String COLUMN = "disclosure.draft.fields";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, Secrets secrets, JsonMapper json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    /**
     * A draft.
     *
     * @param number of the request that came of it; null while it was not sent
     */
    record Draft(
            UUID id, Map<String, String> fields, @Nullable String number, Instant changedAt) {}

    /** Keeps what was typed under a key; what was sent already does not change. */
    void save(String key, Map<String, String> fields, Instant now, Instant until) {
        jdbc.sql("""
                insert into disclosure.draft (id, key_hash, fields, changed_at, expires_at)
                values (:id, :hash, :fields, :now, :until)
                on conflict (key_hash) do update
                   set fields = excluded.fields, changed_at = excluded.changed_at, expires_at = excluded.expires_at
                 where draft.number is null
                """)
                .param("id", UUID.randomUUID())
                .param("hash", hash(key))
                .param("fields", secrets.seal(COLUMN, json.writeValueAsString(fields)))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
    }

    Optional<Draft> find(String key, Instant now) {
        return read(key, now, false);
    }

    /** Holds it until the end of the transaction, so that two presses of a button send once. */
    Optional<Draft> lock(String key, Instant now) {
        return read(key, now, true);
    }

    private Optional<Draft> read(String key, Instant now, boolean lock) {
        var sql = """
                select id, fields, number, changed_at
                  from disclosure.draft
                 where key_hash = :hash
                   and expires_at > :now
                """;
        return jdbc.sql(lock ? sql + "for update" : sql)
                .param("hash", hash(key))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Draft(
                        row.getObject("id", UUID.class),
                        fields(row.getBytes("fields")),
                        row.getString("number"),
                        row.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    private Map<String, String> fields(byte @Nullable [] sealed) {
        return sealed == null ? Map.of() : json.readValue(secrets.open(COLUMN, sealed), FIELDS);
    }

    /** Sent: what was typed is in the register now and goes from here. */
    void sent(UUID id, String number, Instant until) {
        jdbc.sql("""
                update disclosure.draft
                   set number = :number, fields = null, expires_at = :until
                 where id = :id
                """)
                .param("id", id)
                .param("number", number)
                .param("until", Timestamp.from(until))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from disclosure.draft where id = :id").param("id", id).update();
    }

    List<UUID> expired(Instant now) {
        return jdbc.sql("select id from disclosure.draft where expires_at <= :now order by expires_at limit 1000")
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    private byte[] hash(String key) {
        return secrets.blindIndex("disclosure.draft", key);
    }
}
