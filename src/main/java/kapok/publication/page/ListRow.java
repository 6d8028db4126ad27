package kapok.publication.page;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A publication as a line of a public list. */
public record ListRow(
        long id,
        String indexNumber,
        String title,
        String summary,
        String kind,
        String docNumber,
        LocalDate publishedOn,
        String validity,
        @Nullable LocalDate effectiveOn,
        String organ,
        String motionResult,
        int interpretations) {
    private static final Set<String> LASTING =
            Set.of("regulation", "normative_document", "policy_document", "powers_list", "plan");

    public boolean showsValidity() {
        return LASTING.contains(kind);
    }

    public String badge() {
        return Badge.of(validity);
    }
}
