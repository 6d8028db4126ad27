package kapok.document.release;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kapok.document.release.Finding.Kind;

/** What text documents and workbooks have in common (Office 文件的公共部分): properties, embedded files, pictures, macros. */
final class OfficeParts {
    private static final Set<String> PERSONAL = Set.of("dc:creator", "cp:lastmodifiedby", "company", "manager");
    /** What programs write in place of a person. */
    private static final Set<String> NOBODY = Set.of("kapok", "apache poi", "openpyxl", "python-docx", "user", "");

    private OfficeParts() {}

    static void inspect(Parts parts, Findings findings, Pictures pictures) {
        for (var file : List.of("docProps/core.xml", "docProps/app.xml")) {
            for (var element : parts.xml(file).getAllElements()) {
                if (PERSONAL.contains(element.tagName().toLowerCase(java.util.Locale.ROOT))
                        && !NOBODY.contains(element.text().strip().toLowerCase(java.util.Locale.ROOT))) {
                    findings.add(Kind.AUTHOR, file, element.text());
                }
            }
        }
        for (var property : parts.xml("docProps/custom.xml").getElementsByTag("property")) {
            findings.add(Kind.AUTHOR, "docProps/custom.xml", property.attr("name") + "：" + property.text());
        }
        for (var file : parts.like("docProps/(core|app|custom)\\.xml|customXml/item\\d*\\.xml")) {
            findings.read(file, parts.xml(file).text());
        }
        parts.like("docProps/thumbnail\\..+").forEach(name -> findings.add(Kind.THUMBNAIL, name, ""));
        for (var name : parts.like("(word|xl|ppt)/embeddings/.+|word/afchunk[^/]*")) {
            findings.add(Kind.EMBEDDED_FILE, name, name.substring(name.lastIndexOf('/') + 1));
        }
        if (!parts.like(".*vbaProject\\.bin").isEmpty()) {
            findings.add(Kind.SCRIPT, "vbaProject.bin", "");
        }
        for (var name : parts.like("(word|xl|ppt)/media/.+\\.(?i:jpe?g|png|tiff?|webp)")) {
            pictures.inspect(parts.bytes(name).orElseThrow(), findings.inside(name));
        }
    }

    /** Notes of readers, whichever part holds them. */
    static void comments(Parts parts, String pattern, String element, Findings findings) {
        for (var name : parts.like(pattern)) {
            for (var comment : parts.xml(name).getElementsByTag(element)) {
                var at = comment.attr("ref");
                findings.add(Kind.COMMENT, at.isEmpty() ? name : at, comment.text());
                findings.read(name, comment.text());
            }
        }
    }

    /** {@code true}, {@code 1} and {@code on} are yes. */
    static boolean yes(String value) {
        return Set.of("1", "true", "on").contains(value);
    }

    static String joined(org.jsoup.select.Elements texts) {
        return texts.stream().map(org.jsoup.nodes.Element::wholeText).collect(Collectors.joining());
    }
}
