package kapok.document.release;

import java.util.stream.Collectors;
import kapok.document.release.Finding.Kind;

/** Looks into an OFD (开放版式文档, GB/T 33190). */
final class Ofd {
    private Ofd() {}

    static void inspect(Parts parts, Findings findings, Pictures pictures) {
        var author = parts.xml("OFD.xml").getElementsByTag("ofd:Author").text();
        if (!author.isBlank() && !author.equals("Kapok")) {
            findings.add(Kind.AUTHOR, "OFD.xml", author);
        }
        for (var page : parts.like(".*/(Page|Tpl)_?\\d+/Content\\.xml|.*/(Pages|Tpls)/.*Content\\.xml")) {
            for (var unseen : parts.xml(page).getElementsByAttributeValue("Visible", "false")) {
                var words = OfficeParts.joined(unseen.getElementsByTag("ofd:TextCode"));
                findings.add(Kind.HIDDEN_TEXT, page, words);
            }
            var text = parts.xml(page).getElementsByTag("ofd:TextCode").stream()
                    .map(org.jsoup.nodes.Element::wholeText)
                    .collect(Collectors.joining());
            findings.read(page, text);
        }
        for (var note : parts.like(".*/Annot(s|ations?)/.*\\.xml")) {
            parts.xml(note).getElementsByTag("ofd:Annot").forEach(one -> findings.add(Kind.COMMENT, note, one.text()));
        }
        parts.like(".*/Attach(s|ments?)/.+")
                .forEach(name -> findings.add(Kind.EMBEDDED_FILE, name, name.substring(name.lastIndexOf('/') + 1)));
        for (var picture : parts.like(".*/Res/.+\\.(?i:jpe?g|png)")) {
            pictures.inspect(parts.bytes(picture).orElseThrow(), findings.inside(picture));
        }
    }
}
