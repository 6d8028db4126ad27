package kapok.publication;

/**
 * What it is and where it is filed (分类).
 *
 * @param contentClass what the annual report counts it as
 * @param column code of the statutory column (公开目录栏目), see {@link Columns}
 */
public record Classification(Kind kind, ContentClass contentClass, String column) {
    /** As its kind usually is. */
    static Classification usual(Kind kind) {
        return new Classification(kind, kind.usualClass(), Columns.usual(kind));
    }
}
