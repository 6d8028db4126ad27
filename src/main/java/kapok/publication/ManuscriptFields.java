package kapok.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.publication.page.ManuscriptForm.Difference;
import kapok.web.Text;

/** A manuscript field by field (稿件字段), as the form shows it and as the table of the register names it. */
final class ManuscriptFields {
    /** Characters of a text that are shown where only the difference counts. */
    private static final int SHOWN = 300;

    private ManuscriptFields() {}

    /** What a publication holds, field by field, as the form shows it. */
    static Map<String, String> of(Manuscript m) {
        var p = m.particulars();
        var fields = new LinkedHashMap<String, String>();
        fields.put("organ", m.provenance().organ());
        fields.put("office", m.provenance().office());
        fields.put("kind", m.classification().kind().code());
        fields.put("contentClass", m.classification().contentClass().code());
        fields.put("column", m.classification().column());
        fields.put("title", m.content().title());
        fields.put("docNumber", m.provenance().docNumber());
        fields.put("summary", m.content().summary());
        fields.put("html", EditorText.of(m.content().html()));
        fields.put("source", m.provenance().source());
        fields.put("keywords", m.content().keywords());
        fields.put("formedOn", m.provenance().formedOn().toString());
        fields.put(
                "effectiveOn",
                m.term().effectiveOn() == null ? "" : m.term().effectiveOn().toString());
        fields.put(
                "expiresOn",
                m.term().expiresOn() == null ? "" : m.term().expiresOn().toString());
        fields.put("heldOn", p.heldOn() == null ? "" : p.heldOn().toString());
        fields.put("place", p.place());
        fields.put("byHead", p.byHead() ? "true" : "");
        fields.put("spokesperson", p.spokesperson());
        fields.put("incident", p.incident());
        fields.put("form", p.form());
        fields.put("motionBody", p.motionBody());
        fields.put("motionResult", p.motionResult());
        fields.put("amount", p.amount() == null ? "" : p.amount().toPlainString());
        return fields;
    }

    /** Which fields another person changed since; the long text is only named. */
    static List<Difference> differences(Publication stored, Map<String, String> typed, Text text) {
        var differences = new ArrayList<Difference>();
        of(stored.manuscript()).forEach((field, now) -> {
            var mine = typed.getOrDefault(field, "").strip();
            var same = field.equals("html") ? SafeHtml.of(mine).equals(SafeHtml.of(now)) : mine.equals(now);
            if (!same) {
                var shown = field.equals("html") ? SafeHtml.plain(now) : now;
                differences.add(new Difference(text.localize("publication.field." + field), shortened(shown)));
            }
        });
        return differences;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
    }
}
