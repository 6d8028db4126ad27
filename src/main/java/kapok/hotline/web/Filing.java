package kapok.hotline.web;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Arriving.Person;
import kapok.hotline.arrival.Arriving.Site;
import kapok.hotline.arrival.ArrivingFields;
import kapok.hotline.arrival.Titles;
import kapok.web.Fields;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;

/** Reads one of the three forms (网上来件). */
final class Filing {
    private static final Map<String, String> KINDS = Map.of(
            "consultation", "consultation",
            "complaint", "complaint",
            "report", "report",
            "suggestion", "suggestion");
    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{3,1000}");

    private Filing() {}

    /** What the form says; or null, and {@code fields} know why. */
    static @Nullable Arriving read(
            Arriving.Way way, Typed typed, Fields fields, Text text, String division, Instant now) {
        var siteError = way == Arriving.Way.SITE_ERROR;
        var kind = siteError ? "suggestion" : fields.requiredChoice("kind", KINDS);
        var story = fields.requiredLines("story", 500);
        if (fields.has("story") && story.codePointCount(0, story.length()) < 5) {
            fields.slip("story", "hotline.form.story.short");
        }
        var address = fields.line("place", 200);
        if (way == Arriving.Way.WEB && !kind.equals("consultation") && address.isEmpty() && division.isEmpty()) {
            fields.slip("place", "hotline.form.place.missing");
        }
        var page = siteError ? fields.required("page", 1_000) : "";
        if (siteError && fields.has("page") && !LINK.matcher(page).matches()) {
            fields.slip("page", "hotline.form.page.malformed");
        }
        var phone = phone(fields, siteError || kind.equals("report"));
        var publish = fields.has("publish") ? fields.choice("publish", YES_NO) : Boolean.TRUE;
        var whole = siteError ? text.localize("hotline.form.page.text", page, story) : story;
        return fields.ok()
                ? new Arriving(
                        way,
                        typed.key().toString(),
                        kind,
                        Titles.of(story),
                        whole,
                        "",
                        new Site(division, address, null, null),
                        new Person(fields.line("name", 50), phone, "", "", ""),
                        kind.equals("report") || fields.yes("confidential"),
                        Boolean.TRUE.equals(publish) && !kind.equals("report"),
                        now)
                : null;
    }

    /** A report may be anonymous; who else writes wants to be called. */
    private static String phone(Fields fields, boolean optional) {
        if (!optional && !fields.has("phone")) {
            fields.slip("phone", "hotline.form.phone.missing");
        }
        return ArrivingFields.phone(fields, "phone");
    }
}
