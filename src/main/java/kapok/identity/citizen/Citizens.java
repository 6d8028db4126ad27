package kapok.identity.citizen;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kapok.privacy.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of the public, and what each follows. Numbers are encrypted, and found by their blind index. */
@Repository
class Citizens {
    private static final String COLUMN = "identity.citizen.phone";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    Citizens(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    static byte[] index(Secrets secrets, String phone) {
        return secrets.blindIndex(COLUMN, phone);
    }

    /** The account of a number; the first time it is opened. */
    long of(String phone) {
        return jdbc.sql("""
                        insert into identity.citizen (phone, phone_index, created_at, seen_at) values (:phone, :index, :now, :now)
                        on conflict (phone_index) do update set seen_at = excluded.seen_at
                        returning id
                        """)
                .param("phone", secrets.seal(COLUMN, phone))
                .param("index", index(secrets, phone))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Empty once the account was deleted, on another device perhaps. */
    Optional<String> phone(long citizen) {
        return jdbc.sql("select phone from identity.citizen where id = :citizen")
                .param("citizen", citizen)
                .query((row, _) -> secrets.open(COLUMN, row.getBytes("phone")))
                .optional();
    }

    void delete(long citizen) {
        jdbc.sql("delete from identity.citizen where id = :citizen")
                .param("citizen", citizen)
                .update();
    }

    /** The latest first. */
    List<String> matters(long citizen) {
        return jdbc.sql(
                        "select number from identity.citizen_matter where citizen = :citizen order by added_at desc, number desc")
                .param("citizen", citizen)
                .query(String.class)
                .list();
    }

    boolean holds(long citizen, String number) {
        return jdbc.sql(
                        "select exists (select from identity.citizen_matter where citizen = :citizen and number = :number)")
                .param("citizen", citizen)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** Nothing happens where the account was deleted meanwhile. */
    void keep(long citizen, String number) {
        jdbc.sql("""
                        insert into identity.citizen_matter (citizen, number, added_at)
                        select id, :number, :now from identity.citizen where id = :citizen
                        on conflict do nothing
                        """)
                .param("citizen", citizen)
                .param("number", number)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void drop(long citizen, String number) {
        jdbc.sql("delete from identity.citizen_matter where citizen = :citizen and number = :number")
                .param("citizen", citizen)
                .param("number", number)
                .update();
    }
}
