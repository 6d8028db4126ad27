package kapok.publication;

import org.jsoup.Jsoup;

/** A text as its editor wrote it (编辑所见的正文): plain paragraphs are lines again, anything else stays HTML. */
final class EditorText {
    private EditorText() {}

    /** What {@link SafeHtml} makes the same page of. */
    static String of(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        var plain = body.children().stream()
                .allMatch(one -> one.is("p.cn") && one.children().isEmpty());
        if (!plain) {
            return html;
        }
        var text = String.join("\n\n", body.children().eachText());
        return SafeHtml.of(text).equals(SafeHtml.of(html)) ? text : html;
    }
}
