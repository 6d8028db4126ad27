package kapok.hotline.arrival;

/** The title of a matter that was given none (标题): from its first words. */
public final class Titles {
    private static final int LONGEST = 30;

    private Titles() {}

    /** The first sentence, or as many of its clauses as a title has room for. */
    public static String of(String story) {
        var first = story.lines().findFirst().orElse("").split("[。！？!?]", 2)[0].strip();
        if (first.codePointCount(0, first.length()) <= LONGEST) {
            return first;
        }
        var cut = first.substring(0, first.offsetByCodePoints(0, LONGEST));
        var clause = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf('；'));
        return clause > LONGEST / 3 ? cut.substring(0, clause) : cut + "…";
    }
}
