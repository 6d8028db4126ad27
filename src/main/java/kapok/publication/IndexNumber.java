package kapok.publication;

import java.util.regex.Pattern;

/**
 * The index number of a publication (索引号): organ part, year, running number, as in {@code MB2D09931-2026-00318}. Never
 * changes and never serves twice. Numbers that an older system gave are kept as they are.
 */
public record IndexNumber(String value) {
    private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[0-9A-Za-z][0-9A-Za-z_-]{4,39}");

    public IndexNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an index number: " + value);
        }
    }

    public static boolean looksLike(String value) {
        return FORM.matcher(value).matches();
    }

    /** The number for an organ's next publication; the organ part is its 组织机构代码 (places 9 to 17 of the credit code). */
    static IndexNumber next(String organ, int year, int running) {
        return new IndexNumber("%s-%04d-%05d".formatted(organ.substring(8, 17), year, running));
    }

    @Override
    public String toString() {
        return value;
    }
}
