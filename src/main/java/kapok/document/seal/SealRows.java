package kapok.document.seal;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import kapok.privacy.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of seals. */
@Repository
class SealRows {
    private static final String KEY = "document.seal.private_key";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    SealRows(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Until the transaction ends, nobody else makes a seal for this organ. */
    void lock(String organ) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('seal ' || :organ, 0))")
                .param("organ", organ)
                .query(row -> {});
    }

    Optional<OrganSeal> find(String organ) {
        return jdbc.sql("""
                select organ, name, private_key, certificate, picture, own_picture, made_at
                  from document.seal
                 where organ = :organ
                 order by id desc
                 limit 1
                """).param("organ", organ).query(this::seal).optional();
    }

    void insert(OrganSeal seal) {
        jdbc.sql("""
                insert into document.seal (organ, name, private_key, certificate, picture, own_picture, made_at)
                values (:organ, :name, :key, :certificate, :picture, :own, :madeAt)
                """)
                .param("organ", seal.organ())
                .param("name", seal.name())
                .param("key", secrets.seal(KEY, seal.key().toString(16)))
                .param("certificate", seal.certificate())
                .param("picture", seal.picture())
                .param("own", seal.ownPicture())
                .param("madeAt", Timestamp.from(seal.madeAt()))
                .update();
    }

    /** The organ that this installation holds or held this certificate for. */
    Optional<String> organOf(byte[] certificate) {
        return jdbc.sql("""
                select organ
                  from document.seal
                 where sha256(certificate) = sha256(:certificate)
                 order by id
                 limit 1
                """)
                .param("certificate", certificate)
                .query(String.class)
                .optional();
    }

    private OrganSeal seal(ResultSet row, int number) throws SQLException {
        return new OrganSeal(
                row.getString("organ"),
                row.getString("name"),
                new BigInteger(secrets.open(KEY, row.getBytes("private_key")), 16),
                row.getBytes("certificate"),
                row.getBytes("picture"),
                row.getBoolean("own_picture"),
                row.getTimestamp("made_at").toInstant());
    }
}
