package kapok.table;

import java.util.Locale;
import kapok.web.NotFound;

/** The two kinds of table file (表格格式). */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * From the last part of an address such as {@code /records.csv}.
     *
     * @throws NotFound for any other kind
     */
    public static TableFormat of(String extension) {
        return switch (extension.toLowerCase(Locale.ROOT)) {
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default -> throw new NotFound("table format", extension);
        };
    }
}
