package kapok.publication;

import kapok.document.Attachment;
import kapok.document.AttachmentOwner;
import kapok.web.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read a publication's files (附件权限): everybody once it is public, before that its readers on the desk. */
@Component
class PublicationFiles implements AttachmentOwner {
    static final String KIND = "publication";

    private final JdbcClient jdbc;

    PublicationFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Owner(String organ, boolean open) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public boolean may(Caller caller, Attachment attachment) {
        return jdbc.sql("""
                select organ, stage = 'published' as open
                  from publication.publication
                 where id = :id
                """)
                .param("id", Long.valueOf(attachment.ownerId()))
                .query(Owner.class)
                .optional()
                .filter(owner -> owner.open() || caller.may(PublicationPermissions.READ, owner.organ()))
                .isPresent();
    }
}
