package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Checks a report against the one of the year before (跨年勾稽). */
final class YearCheck {
    private static final Pattern SPACE = Pattern.compile("\\s|（.*?）|\\(.*?\\)");
    /** Shorter names, such as 区人民政府, fit many. */
    private static final int TELLING = 7;

    private static final List<String> COLUMNS = List.of(
            "natural_person", "enterprise", "research", "public_welfare", "legal_service", "org_other", "total");

    private YearCheck() {}

    /** Whether two reports are of one organ, of which one may leave out the city it is in. */
    static boolean sameOrgan(ReportInput one, ReportInput other) {
        var name = plainName(one);
        var otherName = plainName(other);
        return name.equals(otherName)
                || Math.min(name.length(), otherName.length()) >= TELLING
                        && (name.endsWith(otherName) || otherName.endsWith(name));
    }

    /** The organ's name; {@link ReportInput} leaves it empty where it is not known. */
    static String plainName(ReportInput report) {
        return report.organ().isEmpty() ? "" : SPACE.matcher(report.organ()).replaceAll("");
    }

    static List<Finding> of(ReportInput before, ReportInput after) {
        var findings = new ArrayList<Finding>();
        for (var column : COLUMNS) {
            carry(before, after, column, findings);
        }
        for (var row : List.of("regulations", "normative_docs")) {
            stock(before, after, row, findings);
        }
        return findings;
    }

    /** {@code X-CARRY}: what was carried out of one year is carried into the next. */
    private static void carry(ReportInput before, ReportInput after, String column, List<Finding> findings) {
        var out = before.number("t3.carried_out." + column);
        var in = after.number("t3.carried_in." + column);
        if (out != null && in != null && out.compareTo(in) != 0) {
            findings.add(Finding.error(
                    "X-CARRY",
                    "t3.carried_in." + column,
                    TableCheck.show(in),
                    TableCheck.show(out),
                    "上年结转应等于 %d 年报告的结转下年度继续办理（%s）。".formatted(before.year(), before.file())));
        }
    }

    /** {@code X-STOCK}: documents in force follow from last year's, those issued and those repealed. */
    private static void stock(ReportInput before, ReportInput after, String row, List<Finding> findings) {
        var cell = "t2.item1." + row + ".";
        var was = before.number(cell + "in_force");
        var issued = after.number(cell + "issued");
        var repealed = after.number(cell + "repealed");
        var is = after.number(cell + "in_force");
        if (was == null || issued == null || repealed == null || is == null) {
            return;
        }
        BigDecimal expected = was.add(issued).subtract(repealed);
        if (!Objects.equals(expected.stripTrailingZeros(), is.stripTrailingZeros())) {
            findings.add(Finding.warning(
                    "X-STOCK-" + row,
                    cell + "in_force",
                    TableCheck.show(is),
                    TableCheck.show(expected),
                    "现行有效件数与上年件数加本年制发减本年废止不符；自然失效或机构改革也会造成差异，请核对。"));
        }
    }
}
