package kapok.document;

import java.util.Locale;
import kapok.web.NotFound;

/** The formats in which documents leave (文件格式). */
public enum DocumentFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    OFD("application/ofd");

    private final String mediaType;

    DocumentFormat(String mediaType) {
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
     * From the last part of an address such as {@code /annual-reports/2018.ofd}.
     *
     * @throws NotFound for any other kind
     */
    public static DocumentFormat of(String extension) {
        return switch (extension.toLowerCase(Locale.ROOT)) {
            case "pdf" -> PDF;
            case "docx" -> DOCX;
            case "ofd" -> OFD;
            default -> throw new NotFound("document format", extension);
        };
    }
}
