package kapok.web.page;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs around its content.
 *
 * @param site the site's name, organ and marks
 * @param mode {@code standard} or {@code care} (关怀版)
 * @param language a BCP 47 tag
 * @param address path and query of this page, to come back to
 * @param officer name and organ of who signed in
 * @param csrf asked for only by forms, so that pages without one stay free of cookies
 */
public record Shell(
        Site site,
        String mode,
        String language,
        String path,
        String address,
        @Nullable Officer officer,
        Supplier<CsrfField> csrf,
        List<Link> portalLinks,
        List<LinkGroup> deskLinks,
        String today,
        String assets) {

    /** The site (网站) and its publisher. */
    public record Site(
            String name, String organ, String address, String code, String icp, String police, String baseUrl) {}

    /** Who signed in. */
    public record Officer(String name, String organName) {}

    /** A hidden form field against cross-site request forgery. */
    public record CsrfField(String name, String value) {}

    /** A link of a navigation. */
    public record Link(String label, String href, String icon) {}

    /** Links under one heading. */
    public record LinkGroup(String label, List<Link> links) {}

    /** A step of the breadcrumbs; the last one has no address. */
    public record Crumb(String label, @Nullable String href) {}

    /** This page read in another way: its address with {@code mode=care} or {@code lang=en}, and all else that was asked. */
    public String read(String preference) {
        return address + (address.contains("?") ? "&" : "?") + preference;
    }

    /** Whether the desk's menu leads there: what it does not show, this officer may not open, and no page links to it. */
    public boolean leadsTo(String href) {
        return deskLinks.stream()
                .flatMap(group -> group.links().stream())
                .anyMatch(link -> link.href().equals(href));
    }

    /** Whether a navigation link is the current place. */
    public boolean at(String href, @Nullable String current) {
        return href.equals(current);
    }
}
