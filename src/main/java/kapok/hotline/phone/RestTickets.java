package kapok.hotline.phone;

import kapok.hotline.arrival.ApiKeys.ApiKey;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Filed;
import kapok.hotline.arrival.FrontDoor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which program filed which ticket (接口登记). */
@Repository
class RestTickets {
    private final JdbcClient jdbc;

    RestTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public Filed file(FrontDoor door, Arriving arriving, ApiKey key) {
        var filed = door.file(arriving);
        jdbc.sql("""
                insert into hotline.rest_ticket (number, key_hash)
                values (:number, :key)
                on conflict (number) do nothing
                """).param("number", filed.number()).param("key", key.hash()).update();
        return filed;
    }

    boolean filedBy(String number, ApiKey key) {
        return jdbc.sql("select count(*) from hotline.rest_ticket where number = :number and key_hash = :key")
                        .param("number", number)
                        .param("key", key.hash())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
