package kapok.publication;

/**
 * What is read (内容).
 *
 * @param summary one sentence for citizens (一句话说明)
 * @param html the text, as HTML or plain text; made safe when stored
 * @param keywords parted by spaces
 */
public record Content(String title, String summary, String html, String keywords) {
    static Content of(String title, String html) {
        return new Content(title, "", html, "");
    }

    Content summary(String value) {
        return new Content(title, value, html, keywords);
    }

    Content html(String value) {
        return new Content(title, summary, value, keywords);
    }

    Content keywords(String value) {
        return new Content(title, summary, html, value);
    }
}
