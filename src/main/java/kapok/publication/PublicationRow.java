package kapok.publication;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A publication as its row holds it (信息的存储): which column keeps what, on the way in and on the way out. */
final class PublicationRow {
    private PublicationRow() {}

    /** What the author wrote. */
    static StatementSpec facts(StatementSpec statement, Manuscript text) {
        var more = text.particulars();
        return statement
                .param("office", text.provenance().office())
                .param("kind", text.classification().kind().code())
                .param("content_class", text.classification().contentClass().code())
                .param("column_code", text.classification().column())
                .param("title", text.content().title())
                .param("doc_number", text.provenance().docNumber())
                .param("summary", text.content().summary())
                .param("source", text.provenance().source())
                .param("keywords", text.content().keywords())
                .param("formed_on", text.provenance().formedOn())
                .param("effective_on", text.term().effectiveOn())
                .param("expires_on", text.term().expiresOn())
                .param("held_on", more.heldOn())
                .param("place", more.place())
                .param("by_head", more.byHead())
                .param("spokesperson", more.spokesperson())
                .param("incident", more.incident())
                .param("form", more.form())
                .param("motion_body", more.motionBody())
                .param("motion_result", more.motionResult())
                .param("amount", more.amount());
    }

    /** How far it is, and whether it is in force. */
    static StatementSpec standing(StatementSpec statement, Publication it) {
        var number = it.indexNumber();
        return statement
                .param("id", it.id())
                .param("version", it.version())
                .param("index_number", number == null ? null : number.value())
                .param("stage", it.stage().code())
                .param("validity", it.standing().validity().code())
                .param("ended_on", it.standing().since())
                .param("ending_reason", it.standing().reason())
                .param("published_on", it.stage() instanceof Stage.Published(var on) ? on : null)
                .param("withdrawn_on", it.stage() instanceof Stage.Withdrawn(var on) ? on : null)
                .param("reviewer_1", it.reviewers().get(0))
                .param("reviewer_2", it.reviewers().get(1))
                .param("reviewer_3", it.reviewers().get(2));
    }

    static Publication publication(ResultSet rs, int row) throws SQLException {
        var number = (@Nullable String) rs.getString("index_number");
        return new Publication(
                rs.getLong("id"),
                number == null ? null : new IndexNumber(number),
                manuscript(rs),
                stage(rs),
                Arrays.asList(rs.getString("reviewer_1"), rs.getString("reviewer_2"), rs.getString("reviewer_3")),
                new Standing(Validity.of(rs.getString("validity")), day(rs, "ended_on"), rs.getString("ending_reason")),
                rs.getInt("version"));
    }

    static Manuscript manuscript(ResultSet rs) throws SQLException {
        return new Manuscript(
                new Provenance(
                        rs.getString("organ"),
                        rs.getString("office"),
                        rs.getString("source"),
                        rs.getString("doc_number"),
                        rs.getObject("formed_on", LocalDate.class)),
                new Classification(
                        Kind.of(rs.getString("kind")),
                        ContentClass.of(rs.getString("content_class")),
                        rs.getString("column_code")),
                new Content(
                        rs.getString("title"), rs.getString("summary"), rs.getString("html"), rs.getString("keywords")),
                new Term(day(rs, "effective_on"), day(rs, "expires_on")),
                particulars(rs));
    }

    private static Particulars particulars(ResultSet rs) throws SQLException {
        return new Particulars(
                day(rs, "held_on"),
                rs.getString("place"),
                rs.getBoolean("by_head"),
                rs.getString("spokesperson"),
                rs.getString("incident"),
                rs.getString("form"),
                rs.getString("motion_body"),
                rs.getString("motion_result"),
                (@Nullable BigDecimal) rs.getBigDecimal("amount"));
    }

    private static Stage stage(ResultSet rs) throws SQLException {
        var code = rs.getString("stage");
        return switch (code) {
            case "draft" -> new Stage.Draft();
            case "review_1" -> new Stage.InReview(1);
            case "review_2" -> new Stage.InReview(2);
            case "review_3" -> new Stage.InReview(3);
            case "cleared" -> new Stage.Cleared();
            case "published" -> new Stage.Published(rs.getObject("published_on", LocalDate.class));
            case "withdrawn" -> new Stage.Withdrawn(rs.getObject("withdrawn_on", LocalDate.class));
            default -> throw new IllegalStateException("Not a stage: " + code);
        };
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
