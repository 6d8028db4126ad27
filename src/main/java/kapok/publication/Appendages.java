package kapok.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kapok.document.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what hangs on a publication: steps, releases, links, attachments, earlier editions. */
@Repository
class Appendages {
    private final JdbcClient jdbc;

    Appendages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addStep(long id, Step step) {
        jdbc.sql("""
                insert into publication.step (publication, no, act, at, actor, actor_name, note)
                select :id, coalesce(max(no), 0) + 1, :act, :at, :actor, :actor_name, :note
                  from publication.step
                 where publication = :id
                """)
                .param("id", id)
                .param("act", step.act().code())
                .param("at", Timestamp.from(step.at()))
                .param("actor", step.actor())
                .param("actor_name", step.actorName())
                .param("note", step.note())
                .update();
    }

    List<Step> steps(long id) {
        return jdbc.sql("""
                select act, at, actor, actor_name, note
                  from publication.step
                 where publication = :id
                 order by no
                """)
                .param("id", id)
                .query((rs, _) -> new Step(
                        Step.Act.of(rs.getString(1)),
                        rs.getTimestamp(2).toInstant(),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5)))
                .list();
    }

    /** A second entry of the same day, channel and outlet changes nothing. */
    void addRelease(long id, String organ, Release release) {
        jdbc.sql("""
                insert into publication.release (publication, channel, outlet, released_on, address, organ)
                values (:id, :channel, :outlet, :on, :address, :organ)
                on conflict (publication, channel, outlet, released_on) do update set address = excluded.address
                """)
                .param("id", id)
                .param("channel", release.channel().code())
                .param("outlet", release.outlet())
                .param("on", release.on())
                .param("address", release.address())
                .param("organ", organ)
                .update();
    }

    List<Release> releases(long id) {
        return jdbc.sql("""
                select channel, outlet, released_on, address
                  from publication.release
                 where publication = :id
                 order by released_on, channel, outlet
                """)
                .param("id", id)
                .query((rs, _) -> new Release(
                        Channel.of(rs.getString(1)),
                        rs.getString(2),
                        rs.getObject(3, LocalDate.class),
                        rs.getString(4)))
                .list();
    }

    /** Releases of what was withdrawn are kept, and no longer counted. */
    void stopCounting(long id) {
        jdbc.sql("update publication.release set live = false where publication = :id")
                .param("id", id)
                .update();
    }

    void addLink(long source, long target, Reference.Role role) {
        jdbc.sql("""
                insert into publication.link (source, target, role)
                values (:source, :target, :role)
                on conflict do nothing
                """)
                .param("source", source)
                .param("target", target)
                .param("role", role.code())
                .update();
    }

    void removeLink(long source, long target, Reference.Role role) {
        jdbc.sql("delete from publication.link where source = :source and target = :target and role = :role")
                .param("source", source)
                .param("target", target)
                .param("role", role.code())
                .update();
    }

    /** Index numbers of a publication and of all that are linked with it. */
    List<String> around(long id) {
        return jdbc.sql("""
                select index_number
                  from publication.publication
                 where index_number is not null
                   and (id = :id
                        or id in (select target from publication.link where source = :id)
                        or id in (select source from publication.link where target = :id))
                 order by index_number
                """).param("id", id).query(String.class).list();
    }

    void addAttachment(long id, Attachment file) {
        jdbc.sql("""
                insert into publication.attachment (publication, position, file, name, media_type, size)
                select :id, coalesce(max(position), 0) + 1, :file, :name, :media_type, :size
                  from publication.attachment
                 where publication = :id
                """)
                .param("id", id)
                .param("file", file.id().toString())
                .param("name", file.name())
                .param("media_type", file.mediaType())
                .param("size", file.size())
                .update();
    }

    /** @return the file's id in the store, if there was such a one */
    Optional<String> removeAttachment(long id, int position) {
        return jdbc.sql("""
                delete from publication.attachment
                 where publication = :id
                   and position = :position
                returning file
                """)
                .param("id", id)
                .param("position", position)
                .query(String.class)
                .optional();
    }

    /** Keeps what the public read until now (旧版留存). */
    void keepEdition(Publication old, String facts, Instant until, String correctedBy, String reason) {
        jdbc.sql("""
                insert into publication.edition
                       (publication, no, title, html, facts, until, corrected_by, reason)
                select :id, coalesce(max(no), 0) + 1, :title, :html, cast(:facts as jsonb), :until, :by, :reason
                  from publication.edition
                 where publication = :id
                """)
                .param("id", old.id())
                .param("title", old.manuscript().content().title())
                .param("html", old.manuscript().content().html())
                .param("facts", facts)
                .param("until", Timestamp.from(until))
                .param("by", correctedBy)
                .param("reason", reason)
                .update();
    }
}
