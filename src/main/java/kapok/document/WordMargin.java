package kapok.document;

import java.util.Map;

/** The room around a block (外边距) that CSS declares, in twips; 0 where it declares none. */
record WordMargin(int top, int right, int bottom, int left) {
    WordMargin(Map<String, String> css) {
        this(css, css.getOrDefault("margin", "").strip().split("\\s+"));
    }

    private WordMargin(Map<String, String> css, String[] all) {
        this(
                twips(css, "margin-top", all[0]),
                twips(css, "margin-right", all[all.length > 1 ? 1 : 0]),
                twips(css, "margin-bottom", all[all.length > 2 ? 2 : 0]),
                twips(css, "margin-left", all[all.length > 3 ? 3 : all.length > 1 ? 1 : 0]));
    }

    private static int twips(Map<String, String> css, String side, String otherwise) {
        return PageGeometry.twips(css.getOrDefault(side, otherwise));
    }
}
