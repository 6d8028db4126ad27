package kapok.publication.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kapok.web.page.Choice;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a publication is written or corrected (拟稿表单), with what was typed.
 *
 * @param action where it posts to
 * @param fields what stands in each field
 * @param preview the text as readers would see it, safe; absent unless asked for
 * @param conflict who changed the record meanwhile, and in what; absent unless somebody did
 * @param correcting whether a reason must be given
 */
public record ManuscriptForm(
        String action,
        String back,
        int version,
        Map<String, String> fields,
        List<Choice> organs,
        List<Choice> kinds,
        List<Choice> classes,
        List<Choice> columns,
        Slips slips,
        @Nullable String preview,
        @Nullable Conflict conflict,
        boolean correcting) {

    /** Somebody was first. */
    public record Conflict(String sentence, List<Difference> differences) {}

    /** A field that now holds something else than what was typed. */
    public record Difference(String field, String now) {}

    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The page in this house where what is filled in came from (来源); or empty. */
    public String origin() {
        return of("origin").matches("/desk/[A-Za-z0-9/-]{1,100}") ? of("origin") : "";
    }

    /** Whether something stands in the part that only some kinds need. */
    public boolean hasParticulars() {
        return Stream.of(
                        "form",
                        "incident",
                        "heldOn",
                        "place",
                        "spokesperson",
                        "byHead",
                        "motionBody",
                        "motionResult",
                        "amount")
                .anyMatch(field -> !of(field).isEmpty() || slips.has(field));
    }

    public @Nullable String invalid(String field) {
        return slips.has(field) ? "true" : null;
    }
}
