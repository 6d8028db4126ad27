package kapok.web;

import org.jspecify.annotations.Nullable;

/**
 * A link in the main navigation (导航); a bean of the context whose page it opens.
 *
 * @param group for the desk: message key of the group; for the portal: not used
 * @param label message key
 * @param icon id of a symbol in {@code web/icons.jte} without {@code i-}
 * @param permission who sees it; absent: everybody who sees the place
 */
public record NavigationEntry(
        Place place,
        String group,
        String label,
        String href,
        String icon,
        @Nullable String permission,
        int order) {
    /** Where the link stands. */
    public enum Place {
        PORTAL,
        DESK
    }

    public static NavigationEntry portal(String label, String href, int order) {
        return new NavigationEntry(Place.PORTAL, "", label, href, "", null, order);
    }

    public static NavigationEntry desk(
            String group, String label, String href, String icon, String permission, int order) {
        return new NavigationEntry(Place.DESK, group, label, href, icon, permission, order);
    }
}
