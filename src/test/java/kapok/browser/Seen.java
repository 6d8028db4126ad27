package kapok.browser;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * A page that somebody saw.
 *
 * @param who the login; empty for a visitor
 * @param kind the pattern of its route; for an answer to a form, that of the form
 * @param sent whether it is the answer to a form, which cannot be opened again
 */
record Seen(String who, String kind, String address, String html, boolean sent) {
    boolean whole() {
        return html.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html>");
    }

    /** What it is made of: each element with its classes and attributes, once. */
    Set<String> parts() {
        return Jsoup.parse(html).getAllElements().stream()
                .map(element -> element.tagName()
                        + element.classNames()
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey())
                                .sorted()
                                .toList())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return (sent ? "the answer of " : "") + address + " to " + (who.isEmpty() ? "a visitor" : who);
    }
}
