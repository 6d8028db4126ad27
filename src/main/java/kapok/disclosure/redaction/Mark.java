package kapok.disclosure.redaction;

import kapok.document.redaction.Area;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be taken out, and why (遮盖标记): words wherever they stand, or an area of a page.
 *
 * @param area absent for words
 * @param term empty for an area
 */
record Mark(Ground ground, @Nullable Area area, String term) {
    static Mark words(Ground ground, String term) {
        return new Mark(ground, null, term);
    }

    static Mark area(Ground ground, Area area) {
        return new Mark(ground, area, "");
    }
}
