package kapok.document;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kapok.document.ContentStore.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of attachments. */
@Repository
class AttachmentRows {
    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attachment attachment, String keptBy) {
        jdbc.sql("""
                insert into document.attachment
                       (id, owner_kind, owner_id, name, media_type, size, sm3, sealed, kept_by, kept_at)
                values (:id, :ownerKind, :ownerId, :name, :mediaType, :size, :sm3, :sealed, :keptBy, :keptAt)
                """)
                .param("id", attachment.id())
                .param("ownerKind", attachment.ownerKind())
                .param("ownerId", attachment.ownerId())
                .param("name", attachment.name())
                .param("mediaType", attachment.mediaType())
                .param("size", attachment.size())
                .param("sm3", attachment.sm3())
                .param("sealed", attachment.sealed())
                .param("keptBy", keptBy)
                .param("keptAt", Timestamp.from(attachment.keptAt()))
                .update();
    }

    /** Until the transaction ends, nobody else keeps or sweeps this content. */
    void lock(String sm3) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sm3, 0))")
                .param("sm3", sm3)
                .query(row -> {});
    }

    boolean uses(Stored stored) {
        return jdbc.sql("select exists (select from document.attachment where sm3 = :sm3 and sealed = :sealed)")
                .param("sm3", stored.sm3())
                .param("sealed", stored.sealed())
                .query(Boolean.class)
                .single();
    }

    int count(String ownerKind, String ownerId) {
        return jdbc.sql("""
                select count(*)
                  from document.attachment
                 where owner_kind = :ownerKind
                   and owner_id = :ownerId
                """)
                .param("ownerKind", ownerKind)
                .param("ownerId", ownerId)
                .query(Integer.class)
                .single();
    }

    List<Attachment> of(String ownerKind, String ownerId) {
        return jdbc.sql("""
                select id, owner_kind, owner_id, name, media_type, size, sm3, sealed, kept_at
                  from document.attachment
                 where owner_kind = :ownerKind
                   and owner_id = :ownerId
                 order by position
                """)
                .param("ownerKind", ownerKind)
                .param("ownerId", ownerId)
                .query(Attachment.class)
                .list();
    }

    Optional<Attachment> find(UUID id) {
        return jdbc.sql("""
                select id, owner_kind, owner_id, name, media_type, size, sm3, sealed, kept_at
                  from document.attachment
                 where id = :id
                """).param("id", id).query(Attachment.class).optional();
    }

    void delete(UUID id) {
        jdbc.sql("delete from document.attachment where id = :id")
                .param("id", id)
                .update();
    }

    int deleteAll(String ownerKind, String ownerId) {
        return jdbc.sql("delete from document.attachment where owner_kind = :ownerKind and owner_id = :ownerId")
                .param("ownerKind", ownerKind)
                .param("ownerId", ownerId)
                .update();
    }
}
