package kapok.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * {@code TEXT-REMAINDER}: shares of some kinds, “其余是X” for the last, and elsewhere another share of the same X (余项前后不一).
 * A doubt, not an error: the two may be shares of different totals.
 */
final class RemainderCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern REST =
            Pattern.compile("^(.*\\d%.*?)[，；]其余(?:的)?(?:均|都|则|全部)?(?:是|为|属于?|系)([\\p{IsHan}“”]{4,24})$");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:\\.\\d+)?)%");

    private RemainderCheck() {}

    static List<Finding> of(List<String> paragraphs) {
        var findings = new ArrayList<Finding>();
        for (var paragraph : paragraphs) {
            for (var sentence : Prose.sentences(paragraph)) {
                var rest = REST.matcher(sentence);
                if (rest.matches()) {
                    compare(rest.group(1), bare(rest.group(2)), paragraphs, findings);
                }
            }
        }
        return findings;
    }

    private static void compare(String shares, String kind, List<String> paragraphs, List<Finding> findings) {
        var printed = PERCENT.matcher(shares)
                .results()
                .map(share -> new BigDecimal(share.group(1)))
                .toList();
        var left = HUNDRED.subtract(printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var elsewhere =
                Pattern.compile(Pattern.quote(kind) + "\\d[\\d,]*[件宗条份]，?占[^\\d，。]{0,8}(\\d{1,2}(?:\\.\\d+)?)%");
        paragraphs.stream()
                .flatMap(paragraph -> elsewhere.matcher(bare(paragraph)).results())
                .map(RemainderCheck::share)
                .filter(share -> left.subtract(share)
                                .abs()
                                .compareTo(printed.stream()
                                        .map(RemainderCheck::doubt)
                                        .reduce(doubt(share), BigDecimal::add))
                        > 0)
                .findFirst()
                .ifPresent(share -> findings.add(Finding.warning(
                        "TEXT-REMAINDER",
                        kind,
                        share.toPlainString() + "%",
                        left.toPlainString() + "%",
                        "一处说其余是“%s”，按所列比例是 %s%%；另一处写 %s%%。若总数不同，请写明各占什么的比例。"
                                .formatted(kind, left.toPlainString(), share.toPlainString()))));
    }

    private static BigDecimal share(MatchResult found) {
        return new BigDecimal(found.group(1));
    }

    /** A printed share may be off by half of its last decimal, one that was cut off by all of it. */
    private static BigDecimal doubt(BigDecimal share) {
        return BigDecimal.ONE.movePointLeft(share.scale());
    }

    /** 非本机关政府的信息 and “非本机关政府信息” are the same. */
    private static String bare(String words) {
        return words.replaceAll("[的“”]", "");
    }
}
