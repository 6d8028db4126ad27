package kapok.publication.page;

import java.util.List;

/** The catalogue (公开目录). */
public record ColumnsPage(List<Line> lines) {
    public ColumnsPage {
        lines = List.copyOf(lines);
    }

    /**
     * A column.
     *
     * @param basis article and item of the law
     * @param latest newest publication; empty for none
     */
    public record Line(String code, String label, String basis, long count, List<ListRow> latest) {}
}
