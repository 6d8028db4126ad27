package kapok.disclosure;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of reminders and calendar feeds (催办、日历订阅). */
@Repository
class Reminders {
    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open request whose last day is near or past. */
    record Due(String number, String organ, LocalDate replyBy, String handler) {}

    /** What runs today and is due on or before a day, the most pressing first. */
    List<Due> dueBy(LocalDate day, LocalDate today) {
        return jdbc.sql("""
                        select number, organ, reply_by, handler
                          from disclosure.request
                         where closed_on is null
                           and (paused_until is null or paused_until < :today)
                           and reply_by <= :day
                         order by reply_by, number
                        """)
                .param("day", day)
                .param("today", today)
                .query(Due.class)
                .list();
    }

    /** Notes that somebody is reminded of it; false if that was done before. */
    boolean first(Due due, String kind, String recipient, Instant at) {
        return jdbc.sql("""
                        insert into disclosure.reminder (request, due_on, kind, recipient, sent_at)
                        values (:request, :dueOn, :kind, :recipient, :at)
                        on conflict do nothing
                        """)
                        .param("request", due.number())
                        .param("dueOn", due.replyBy())
                        .param("kind", kind)
                        .param("recipient", recipient)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** How somebody is reminded; {@code mail} is encrypted. */
    record Way(String login, byte @Nullable [] mail, boolean feed) {}

    Optional<Way> way(String login) {
        return jdbc.sql(
                        "select login, mail, calendar_key is not null as feed from disclosure.reminding where login = :login")
                .param("login", login)
                .query((row, _) -> new Way(row.getString("login"), row.getBytes("mail"), row.getBoolean("feed")))
                .optional();
    }

    void keepMail(String login, byte @Nullable [] mail, Instant at) {
        jdbc.sql("""
                insert into disclosure.reminding (login, mail, changed_at) values (:login, :mail, :at)
                on conflict (login) do update set mail = excluded.mail, changed_at = excluded.changed_at
                """)
                .param("login", login)
                .param("mail", mail)
                .param("at", Timestamp.from(at))
                .update();
    }

    void keepKey(String login, byte @Nullable [] hash, Instant at) {
        jdbc.sql("""
                insert into disclosure.reminding (login, calendar_key, changed_at) values (:login, :hash, :at)
                on conflict (login) do update
                   set calendar_key = excluded.calendar_key, changed_at = excluded.changed_at
                """)
                .param("login", login)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whose feed a key opens. */
    Optional<String> owner(byte[] hash) {
        return jdbc.sql("select login from disclosure.reminding where calendar_key = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    /** A last day in a feed: no subject, no person. */
    record Entry(String number, LocalDate replyBy, String stage, boolean provisional) {}

    List<Entry> feed(String login) {
        return jdbc.sql("""
                        select number, reply_by, stage, provisional
                          from disclosure.request
                         where closed_on is null
                           and handler = :login
                           and stage in ('under_review', 'consulting')
                           and reply_by is not null
                         order by reply_by, number
                        """).param("login", login).query(Entry.class).list();
    }
}
