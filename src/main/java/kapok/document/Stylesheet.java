package kapok.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * The rules of a document's {@code style} elements and attributes (样式), as far as formats without CSS need them: later
 * rules win, the attribute wins over all; specificity is not weighed. {@code @page} is kept apart, its boxes are left out.
 */
final class Stylesheet {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("@page\\s*\\{([^{}]*)");
    private static final Pattern FIRST_PAGE = Pattern.compile("@page\\s*:first\\s*\\{([^{}]*)");
    private static final Pattern FACING_PAGE = Pattern.compile("@page\\s*:(left|right)\\b");
    private static final Pattern AT_BLOCK = Pattern.compile("@[^{};]*\\{(?:[^{}]|\\{[^{}]*\\})*\\}");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

    private final Map<Element, Map<String, String>> declared = new IdentityHashMap<>();
    private final Map<String, String> page;
    private final Map<String, String> firstPage = new LinkedHashMap<>();
    private final boolean facing;

    private Stylesheet(Map<String, String> page, String css) {
        this.page = page;
        facing = FACING_PAGE.matcher(css).find();
        FIRST_PAGE.matcher(css).results().forEach(found -> firstPage.putAll(declarations(found.group(1))));
    }

    static Stylesheet of(Document document) {
        var css = new StringBuilder();
        document.select("style").forEach(style -> css.append(style.data()).append('\n'));
        var plain = COMMENT.matcher(css).replaceAll("");
        var page = PAGE.matcher(plain);
        var sheet = new Stylesheet(page.find() ? declarations(page.group(1)) : Map.of(), plain);
        var rules = RULE.matcher(AT_BLOCK.matcher(plain).replaceAll(""));
        while (rules.find()) {
            sheet.apply(document, rules.group(1).strip(), declarations(rules.group(2)));
        }
        document.select("[style]").forEach(element -> sheet.add(element, declarations(element.attr("style"))));
        return sheet;
    }

    /** What is declared for an element itself; nothing is inherited here. */
    Map<String, String> of(Element element) {
        return declared.getOrDefault(element, Map.of());
    }

    /** The element's own value, or else the nearest one above it; empty if there is none. */
    String inherited(Element element, String property) {
        for (var at = element; at != null; at = at.parent()) {
            var value = of(at).get(property);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    Map<String, String> page() {
        return page;
    }

    /** What is declared for the first page alone (首页). */
    Map<String, String> firstPage() {
        return firstPage;
    }

    /** Whether left and right pages differ (单双页不同). */
    boolean facing() {
        return facing;
    }

    private void apply(Document document, String selector, Map<String, String> declarations) {
        try {
            document.select(selector).forEach(element -> add(element, declarations));
        } catch (Selector.SelectorParseException e) {
            return; // a selector for screens, such as :focus-visible; a document on paper has no such state
        }
    }

    private void add(Element element, Map<String, String> declarations) {
        declared.computeIfAbsent(element, key -> new LinkedHashMap<>()).putAll(declarations);
    }

    private static Map<String, String> declarations(String body) {
        var found = new LinkedHashMap<String, String>();
        for (var declaration : split(body)) {
            var colon = declaration.indexOf(':');
            if (colon > 0) {
                found.put(
                        declaration.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT),
                        declaration
                                .substring(colon + 1)
                                .replace("!important", "")
                                .strip());
            }
        }
        return found;
    }

    /** At semicolons outside brackets: {@code url(data:…;base64,…)} holds one. */
    private static List<String> split(String body) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (int i = 0; i < body.length(); i++) {
            var c = body.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ';' && depth == 0) {
                parts.add(body.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(body.substring(from));
        return parts;
    }
}
