package kapok.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The look of a stretch of text in a DOCX (字符格式). */
final class WordRun {
    /** Run properties stand in this order, or strict readers refuse the file (ECMA-376 CT_RPr). */
    private static final List<String> ORDER = List.of("rFonts", "b", "i", "strike", "color", "sz", "u", "vertAlign");

    private static final Pattern PROPERTY = Pattern.compile("<w:(\\w+)[^>]*/>");
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");
    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)(pt|px)");

    private WordRun() {}

    /** From what CSS declares for an element. */
    static String properties(Map<String, String> css) {
        var found = new StringBuilder();
        var weight = css.getOrDefault("font-weight", "");
        if (weight.matches("bold|[6-9]00")) {
            found.append("<w:b/>");
        }
        if (css.getOrDefault("font-style", "").equals("italic")) {
            found.append("<w:i/>");
        }
        var size = SIZE.matcher(css.getOrDefault("font-size", css.getOrDefault("font", "")));
        if (size.find()) {
            var points = Double.parseDouble(size.group(1)) * (size.group(2).equals("px") ? 0.75 : 1);
            found.append("<w:sz w:val=\"").append(Math.round(points * 2)).append("\"/>");
        }
        var color = HEX.matcher(css.getOrDefault("color", ""));
        if (color.matches()) {
            var digits = color.group(1);
            found.append("<w:color w:val=\"")
                    .append(digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"))
                    .append("\"/>");
        }
        return found + fonts(css.getOrDefault("font-family", ""));
    }

    private static String fonts(String families) {
        for (var family : families.split(",")) {
            for (var face : Face.values()) {
                if (face.families().contains(family.replaceAll("[\"']", "").strip())) {
                    return WordStyles.fonts(face);
                }
            }
        }
        return "";
    }

    /** The last word on each property, in the order that the format asks for. */
    static String ordered(String properties) {
        var byName = new LinkedHashMap<String, String>();
        PROPERTY.matcher(properties).results().forEach(found -> byName.put(found.group(1), found.group()));
        var sorted = new ArrayList<>(byName.keySet());
        sorted.sort((a, b) -> Integer.compare(ORDER.indexOf(a), ORDER.indexOf(b)));
        var out = new StringBuilder();
        sorted.forEach(name -> out.append(byName.get(name)));
        return out.toString();
    }

    /** Gives runs a look of their paragraph, which their own properties override. */
    static String underlay(String runs, String look) {
        var with = Pattern.compile("<w:r>(?:<w:rPr>(.*?)</w:rPr>)?").matcher(runs);
        return with.replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                "<w:r><w:rPr>" + ordered(look + (found.group(1) == null ? "" : found.group(1))) + "</w:rPr>"));
    }
}
