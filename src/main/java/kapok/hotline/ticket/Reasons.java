package kapok.hotline.ticket;

import java.util.ArrayList;
import java.util.stream.Collectors;
import kapok.hotline.text.Alike;
import kapok.hotline.text.Suggestion;
import kapok.web.Text;

/** What speaks for a suggestion (建议理由): a person decides, and must see why. */
public final class Reasons {
    private static final int TWO_DAYS = 48;

    private Reasons() {}

    /** The rule that says so, or how sure the model is and by which words. */
    public static String why(Suggestion one, Text text) {
        var words = one.words().stream().limit(4).collect(Collectors.joining("、"));
        return one.byRule()
                ? text.localize("hotline.category.by-rule", words)
                : text.localize("hotline.category.by-model", one.percent(), words);
    }

    /** What speaks for it being the same: words, place, category, time. */
    public static String why(Alike one, Text text) {
        var why = new ArrayList<String>();
        why.add(text.localize("hotline.alike.words", one.percent()));
        if (one.sameStreet()) {
            why.add(text.localize("hotline.alike.street"));
        } else if (one.samePlace()) {
            why.add(text.localize("hotline.alike.district"));
        }
        if (one.sameCategory()) {
            why.add(text.localize("hotline.alike.category"));
        }
        why.add(
                one.hours() < TWO_DAYS
                        ? text.localize("hotline.alike.hours", one.hours())
                        : text.localize("hotline.alike.days", one.hours() / 24));
        return String.join("、", why);
    }
}
