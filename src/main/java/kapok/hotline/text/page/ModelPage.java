package kapok.hotline.text.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;

/** The model that tells categories, how well it does, and the table of words beside it (分类模型). */
public record ModelPage(
        @Nullable About newest,
        List<About> earlier,
        List<Confused> confusion,
        List<Rule> rules,
        String tried,
        List<Told> told,
        Map<String, String> typed,
        Slips slips) {
    /** A model. */
    public record About(
            int version,
            String trainedAt,
            String trainedBy,
            String texts,
            String heldBack,
            String accuracy,
            String accuracyOfThree,
            String words) {}

    /** How the held-back texts of one category were told. */
    public record Confused(String category, int texts, String right, String takenFor) {}

    /** A word that settles a category. */
    public record Rule(long id, String word, String category, String note, String addedBy) {}

    /** What was suggested for a text, and why. */
    public record Told(String category, String percent, String words, boolean byRule) {}
}
