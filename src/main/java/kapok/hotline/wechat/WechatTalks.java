package kapok.hotline.wechat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the official account. */
@Repository
class WechatTalks {
    static final String COLUMN = "hotline.wechat";

    private final JdbcClient jdbc;

    WechatTalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A picture to fetch. */
    record Picture(String message, String number, String url, int attempts) {}

    Optional<byte[]> reply(String message) {
        return jdbc.sql("select reply from hotline.wechat_message where id = :id")
                .param("id", message)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void keep(String message, byte[] follower, byte[] reply, Instant at) {
        jdbc.sql("""
                insert into hotline.wechat_message (id, follower, reply, taken_at)
                values (:id, :follower, :reply, :at)
                """)
                .param("id", message)
                .param("follower", follower)
                .param("reply", reply)
                .param("at", Timestamp.from(at))
                .update();
    }

    void begin(byte[] follower, byte[] openId, String number, Instant at) {
        jdbc.sql("""
                insert into hotline.wechat_talk (follower, open_id, number, begun_at)
                values (:follower, :openId, :number, :at)
                """)
                .param("follower", follower)
                .param("openId", openId)
                .param("number", number)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The ticket that the follower filed last, if not before {@code since}. */
    Optional<String> current(byte[] follower, Instant since) {
        return jdbc.sql("""
                select number
                  from hotline.wechat_talk
                 where follower = :follower
                   and begun_at >= :since
                 order by begun_at desc, number desc
                 limit 1
                """)
                .param("follower", follower)
                .param("since", Timestamp.from(since))
                .query(String.class)
                .optional();
    }

    boolean filed(byte[] follower, String number) {
        return jdbc.sql("select count(*) from hotline.wechat_talk where follower = :follower and number = :number")
                        .param("follower", follower)
                        .param("number", number)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void await(String message, String number, String url, Instant at) {
        jdbc.sql("""
                insert into hotline.wechat_picture (message, number, url, next_at)
                values (:message, :number, :url, :at)
                on conflict (message) do nothing
                """)
                .param("message", message)
                .param("number", number)
                .param("url", url)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Pictures whose turn it is, longest waiting first. */
    List<Picture> waiting(Instant now, int most) {
        return jdbc.sql("""
                select message, number, url, attempts
                  from hotline.wechat_picture
                 where next_at <= :now
                 order by next_at, message
                 limit :most
                """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Picture.class)
                .list();
    }

    /** Takes it off the list; false if another node did. */
    boolean fetched(String message) {
        return jdbc.sql("delete from hotline.wechat_picture where message = :message")
                        .param("message", message)
                        .update()
                == 1;
    }

    void postpone(String message, Instant until) {
        jdbc.sql("""
                update hotline.wechat_picture
                   set attempts = attempts + 1, next_at = :until
                 where message = :message
                """)
                .param("message", message)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Forgets answered messages, which the platform no longer repeats. */
    int forget(Instant before) {
        return jdbc.sql("delete from hotline.wechat_message where taken_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
