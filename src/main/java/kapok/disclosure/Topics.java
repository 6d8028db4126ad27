package kapok.disclosure;

import java.util.List;

/**
 * What requests are about (申请内容类别). The Regulation knows none; this list is the bureau's own. A new topic is a line here
 * and a word in the messages.
 */
public final class Topics {
    /** In the order of pages and reports. */
    public static final List<String> CODES = List.of(
            "hotline",
            "budget",
            "service",
            "organisation",
            "personnel",
            "procurement",
            "planning",
            "land",
            "housing",
            "environment",
            "health",
            "education",
            "social_security",
            "transport",
            "enforcement",
            "statistics",
            "other_organ",
            "other");

    private Topics() {}
}
