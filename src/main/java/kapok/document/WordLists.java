package kapok.document;

import java.util.ArrayList;
import java.util.List;

/** The numbering of a DOCX (编号): each ordered list starts at 1 again. */
final class WordLists {
    private final List<Boolean> ordered = new ArrayList<>();

    /** A new list; gives its number in the document. */
    int start(boolean inOrder) {
        ordered.add(inOrder);
        return ordered.size();
    }

    String xml() {
        var out = new StringBuilder(
                "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        definition(out, 0, "bullet", "●");
        definition(out, 1, "decimal", "");
        for (int i = 0; i < ordered.size(); i++) {
            out.append("<w:num w:numId=\"").append(i + 1).append("\"><w:abstractNumId w:val=\"");
            out.append(ordered.get(i) ? 1 : 0).append("\"/>");
            for (int level = 0; ordered.get(i) && level < 9; level++) {
                out.append("<w:lvlOverride w:ilvl=\"")
                        .append(level)
                        .append("\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
            }
            out.append("</w:num>");
        }
        return out.append("</w:numbering>").toString();
    }

    private static void definition(StringBuilder out, int id, String format, String mark) {
        out.append("<w:abstractNum w:abstractNumId=\"")
                .append(id)
                .append("\"><w:multiLevelType w:val=\"multilevel\"/>");
        for (int level = 0; level < 9; level++) {
            var text = mark.isEmpty() ? "%" + (level + 1) + "." : mark;
            out.append("<w:lvl w:ilvl=\"").append(level).append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"");
            out.append(format).append("\"/><w:lvlText w:val=\"").append(text).append("\"/><w:lvlJc w:val=\"left\"/>");
            out.append("<w:pPr><w:ind w:left=\"").append(640 * (level + 1)).append("\" w:hanging=\"480\"/></w:pPr>");
            out.append("</w:lvl>");
        }
        out.append("</w:abstractNum>");
    }
}
