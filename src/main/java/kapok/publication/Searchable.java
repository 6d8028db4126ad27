package kapok.publication;

/** What of a publication can be found by words (可检索内容): title and number rank first; of a long text its beginning. */
final class Searchable {
    /** Characters of the text that are searched; the one search engine over everything reads the whole. */
    private static final int BEGINNING = 3_000;

    private Searchable() {}

    static String[] title(Manuscript text) {
        return Words.of(text.content().title() + " " + text.provenance().docNumber())
                .toArray(String[]::new);
    }

    static String[] all(Manuscript text) {
        var body = SafeHtml.plain(text.content().html());
        var beginning = body.codePointCount(0, body.length()) <= BEGINNING
                ? body
                : body.substring(0, body.offsetByCodePoints(0, BEGINNING));
        return Words.of(String.join(
                        " ",
                        text.content().title(),
                        text.provenance().docNumber(),
                        text.content().summary(),
                        text.content().keywords(),
                        text.provenance().office(),
                        beginning))
                .toArray(String[]::new);
    }
}
