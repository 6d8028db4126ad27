package kapok.table;

/**
 * How much one uploaded table may hold (导入上限).
 *
 * @param bytes of the file as uploaded
 * @param inflatedBytes of all parts of an XLSX together once unpacked; stops 压缩炸弹
 * @param rows below the header
 */
public record TableLimits(long bytes, long inflatedBytes, int rows, int columns) {
    /** Enough for a year of any register of a city. */
    public static final TableLimits USUAL = new TableLimits(50L << 20, 400L << 20, 500_000, 300);
}
