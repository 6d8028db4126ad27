package kapok.hotline.arrival;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kapok.table.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what the channels brought. */
@Repository
class Arrivals {
    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is stored of an arrival, sealed. */
    record Row(
            String number,
            byte[] words,
            byte[] person,
            byte @Nullable [] phoneIndex,
            byte @Nullable [] mailIndex,
            byte[] codeHash) {}

    /** What is known under a key, or the running number that it gets. */
    record Place(@Nullable String known, int running) {}

    /** Both in one question: nothing else stands between a caller and their receipt as often. */
    Place place(String way, String key) {
        return jdbc.sql("""
                select a.number as known, case when a.number is null then nextval('hotline.arrival_number') else 0 end as running
                  from (select) one
                  left join hotline.arrival a on a.way = :way and a.key = :key
                """)
                .param("way", way)
                .param("key", key)
                .query((row, _) -> new Place(row.getString("known"), row.getInt("running")))
                .single();
    }

    Optional<String> find(String way, String key) {
        return jdbc.sql("select number from hotline.arrival where way = :way and key = :key")
                .param("way", way)
                .param("key", key)
                .query(String.class)
                .optional();
    }

    /** False if the key is taken: it waits for whoever is filing under the same one. */
    boolean insert(Row row, Arriving arriving) {
        return jdbc.sql("""
                insert into hotline.arrival (number, way, key, kind, category, division, words, person, phone_index, mail_index,
                       code_hash, lat, lon, confidential, publishable, arrived_at)
                values (:number, :way, :key, :kind, :category, :division, :words, :person, :phone, :mail,
                       :code, :lat, :lon, :confidential, :publishable, :at)
                on conflict (way, key) do nothing
                """)
                        .param("number", row.number())
                        .param("way", arriving.way().code())
                        .param("key", arriving.key())
                        .param("kind", arriving.kind())
                        .param("category", arriving.category())
                        .param("division", arriving.site().division())
                        .param("words", row.words())
                        .param("person", row.person())
                        .param("phone", row.phoneIndex())
                        .param("mail", row.mailIndex())
                        .param("code", row.codeHash())
                        .param("lat", arriving.site().lat())
                        .param("lon", arriving.site().lon())
                        .param("confidential", arriving.confidential())
                        .param("publishable", arriving.publishable())
                        .param("at", Timestamp.from(arriving.at()))
                        .update()
                == 1;
    }

    static CopyRows rows() {
        return new CopyRows("""
                hotline.arrival (number, way, key, kind, category, division, words, person, phone_index, mail_index,
                       code_hash, lat, lon, confidential, publishable, arrived_at)""");
    }

    static void add(CopyRows rows, Row row, Arriving arriving) {
        rows.add(
                row.number(),
                arriving.way().code(),
                arriving.key(),
                arriving.kind(),
                arriving.category(),
                arriving.site().division(),
                row.words(),
                row.person(),
                row.phoneIndex(),
                row.mailIndex(),
                row.codeHash(),
                arriving.site().lat(),
                arriving.site().lon(),
                arriving.confidential(),
                arriving.publishable(),
                arriving.at());
    }

    Optional<String> key(String way, String number) {
        return jdbc.sql("select key from hotline.arrival where number = :number and way = :way")
                .param("number", number)
                .param("way", way)
                .query(String.class)
                .optional();
    }

    boolean exists(String number) {
        return jdbc.sql("select exists (select 1 from hotline.arrival where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** How its ticket stands. */
    Optional<Standing> standing(String number) {
        return jdbc.sql("""
                select case
                           when t.stage is null or t.stage = 'accepted' then 'received'
                           when t.stage in ('closed', 'archived') then 'closed'
                           when t.stage = 'callback' then 'answered'
                           else 'handling'
                       end,
                       coalesce(t.changed_at, a.arrived_at)
                  from hotline.arrival a
                  left join hotline.ticket t on t.number = a.number and t.received_at = a.arrived_at
                 where a.number = :number
                """)
                .param("number", number)
                .query((row, _) ->
                        new Standing(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    Optional<byte[]> codeHash(String number) {
        return jdbc.sql("select code_hash from hotline.arrival where number = :number")
                .param("number", number)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    boolean filedBy(String number, String way, byte[] mailIndex) {
        return jdbc.sql("""
                select count(*)
                  from hotline.arrival
                 where number = :number
                   and way = :way
                   and mail_index = :mail
                """)
                        .param("number", number)
                        .param("way", way)
                        .param("mail", mailIndex)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<String> ofPhone(byte[] phoneIndex, int most) {
        return jdbc.sql("""
                select number
                  from hotline.arrival
                 where phone_index = :phone
                 order by arrived_at desc, number
                 limit :most
                """)
                .param("phone", phoneIndex)
                .param("most", most)
                .query(String.class)
                .list();
    }

    void add(String number, byte[] words, Instant at) {
        jdbc.sql("insert into hotline.arrival_addition (number, words, added_at) values (:number, :words, :at)")
                .param("number", number)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    void locate(String number, double lat, double lon) {
        jdbc.sql("update hotline.arrival set lat = :lat, lon = :lon where number = :number")
                .param("number", number)
                .param("lat", lat)
                .param("lon", lon)
                .update();
    }
}
