package kapok.hotline.callback.page;

import java.util.Map;
import kapok.web.page.Slips;

/**
 * The page on which a caller says whether it is settled (群众评价).
 *
 * @param asked false: it was answered already, or nothing is asked any more
 * @param said what became of what was sent; empty before
 */
public record RatingPage(
        String token,
        String number,
        String title,
        String answer,
        boolean asked,
        Map<String, String> typed,
        Slips slips,
        String said) {
    public RatingPage {
        typed = Map.copyOf(typed);
    }

    public boolean chose(String field, String value) {
        return value.equals(typed.get(field));
    }
}
