package kapok.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ManuscriptTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void the_trail_keeps_a_manuscript_as_one_flat_record() {
        var written = Manuscript.of("11440100KP0000002R", Kind.NORMATIVE_DOCUMENT, "管理办法", "正文", DAY)
                .docNumber("穗政数〔2026〕1号")
                .valid(DAY, DAY.plusYears(5));

        var kept = new JsonMapper().valueToTree(written);

        assertThat(kept.propertyNames())
                .containsExactlyInAnyOrder(
                        "organ",
                        "office",
                        "kind",
                        "contentClass",
                        "column",
                        "title",
                        "docNumber",
                        "summary",
                        "html",
                        "source",
                        "keywords",
                        "formedOn",
                        "effectiveOn",
                        "expiresOn",
                        "particulars");
    }

    @Test
    void what_is_changed_changes_and_all_else_stays() {
        var plain = Manuscript.of("11440100KP0000002R", Kind.NEWS, "标题", "正文", DAY);

        var changed = plain.office("办公室").summary("一句话").keywords("甲 乙").filed(ContentClass.OTHER, "notices");

        assertThat(changed.provenance()).isEqualTo(new Provenance("11440100KP0000002R", "办公室", "", "", DAY));
        assertThat(changed.content()).isEqualTo(new Content("标题", "一句话", "正文", "甲 乙"));
        assertThat(changed.classification()).isEqualTo(new Classification(Kind.NEWS, ContentClass.OTHER, "notices"));
        assertThat(changed.term()).isEqualTo(plain.term());
    }
}
