package kapok.hotline.mail;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a letter (正文): HTML made plain, the letter it answers left out. */
final class LetterText {
    private static final Pattern QUOTE_BEGINS =
            Pattern.compile("(?i)-{2,}\\s*(原始邮件|原邮件|回复的原邮件|转发邮件信息|original message|forwarded message).*"
                    + "|在\\s?.{4,60}(写道|寫道)\\s*[:：]?|on .{6,120} wrote:");
    private static final int LONGEST = 20_000;

    private LetterText() {}

    static String ofHtml(String html) {
        var document = Jsoup.parse(html);
        document.select("script, style, head, title, template, blockquote[type=cite], .gmail_quote")
                .remove();
        var text = new StringBuilder();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text().isBlank() && text.toString().endsWith("\n") ? "" : words.text());
                } else if (node instanceof Element element && (element.nameIs("br") || element.isBlock())) {
                    breakLine();
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    breakLine();
                }
            }

            private void breakLine() {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append('\n');
                }
            }
        });
        return text.toString();
    }

    /** Without quoted lines and what stands below the mark that begins the letter answered; all of it if nothing is left. */
    static String own(String words) {
        var plain = tidy(words);
        var kept = new ArrayList<String>();
        for (var line : plain.split("\n", -1)) {
            if (QUOTE_BEGINS.matcher(line.strip()).matches()) {
                break;
            }
            if (!line.stripLeading().startsWith(">")) {
                kept.add(line.stripTrailing());
            }
        }
        var own = String.join("\n", kept).strip();
        var whole = own.isEmpty() ? plain.strip() : own;
        return whole.codePointCount(0, whole.length()) <= LONGEST
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String tidy(String words) {
        return words.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]", "")
                .replaceAll("\\n{3,}", "\n\n");
    }
}
