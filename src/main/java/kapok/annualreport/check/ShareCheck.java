package kapok.annualreport.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code TEXT-PERCENT}: a percentage printed beside its count must be that count's share, rounded half-up at the printed
 * decimals (四舍五入). What it is a share of is looked for among the totals of the same paragraph and the one before.
 */
final class ShareCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = BigDecimal.valueOf(2);
    private static final String UNIT = "(?:件|宗|条|份|次|篇|起|项|个|期)?";
    private static final Pattern SHARE = Pattern.compile("(\\d[\\d,]*)" + UNIT
            + "(?:（|\\(|，?占(?:总数|总量|比|申请总数|答复总数|总)?(?:的|为|约|达)?|，?占比(?:为|约|达)?)(?:大约|约)?(\\d{1,3}(?:\\.\\d+)?)%");
    private static final Pattern TOTAL = Pattern.compile(
            "(?:收到|受理|新收|答复|办结|办理|共|公开|发布|复议案?|分工中?)[^，。；：\\d（）()]{0,16}(\\d[\\d,]*)(?:件|宗|条|份|篇|起|项)|(\\d[\\d,]*)项工作分工");

    private ShareCheck() {}

    private record Share(BigDecimal count, BigDecimal percent, String printed) {
        int decimals() {
            return Math.max(0, percent.scale());
        }

        BigDecimal of(BigDecimal base, RoundingMode mode) {
            return count.multiply(HUNDRED).divide(base, decimals(), mode);
        }

        boolean rounded(BigDecimal base) {
            return of(base, RoundingMode.HALF_UP).compareTo(percent) == 0;
        }

        boolean truncated(BigDecimal base) {
            return of(base, RoundingMode.DOWN).compareTo(percent) == 0;
        }
    }

    static List<Finding> of(List<String> paragraphs, List<ReportInput.PrintedShare> listed) {
        var findings = new ArrayList<Finding>();
        List<BigDecimal> before = List.of();
        for (var paragraph : paragraphs) {
            var totals = totals(paragraph);
            var bases = totals.isEmpty() ? before : totals;
            judge(shares(paragraph), bases, false, findings);
            before = bases;
        }
        for (var one : listed) {
            if (one.of() != null) {
                judge(List.of(share(one.count(), one.percent().replace("%", ""))), List.of(one.of()), true, findings);
            }
        }
        return findings;
    }

    private static List<BigDecimal> totals(String paragraph) {
        return TOTAL.matcher(paragraph)
                .results()
                .map(one -> number(one.group(1) == null ? one.group(2) : one.group(1)))
                .filter(one -> one.signum() > 0)
                .distinct()
                .toList();
    }

    private static List<Share> shares(String paragraph) {
        return SHARE.matcher(paragraph)
                .results()
                .map(one -> share(number(one.group(1)), one.group(2)))
                .toList();
    }

    private static Share share(BigDecimal count, String percent) {
        return new Share(count, new BigDecimal(percent), percent + "%");
    }

    private static void judge(List<Share> shares, List<BigDecimal> bases, boolean certain, List<Finding> findings) {
        for (var share : shares) {
            var possible = bases.stream()
                    .filter(base -> base.compareTo(share.count()) >= 0)
                    .toList();
            var whole = share.percent().compareTo(HUNDRED) == 0;
            if (possible.isEmpty() || whole || possible.stream().anyMatch(share::rounded)) {
                continue;
            }
            var cut = possible.stream().filter(share::truncated).findFirst();
            var base = cut.or(() -> likeliest(shares, possible)).orElse(possible.getLast());
            if (cut.isEmpty() && !certain && !sure(share, shares, base)) {
                continue;
            }
            add(findings, share, base, cut.isPresent());
        }
    }

    /** A percentage far from the share may be of something else, unless others beside it are of the same total. */
    private static boolean sure(Share share, List<Share> shares, BigDecimal base) {
        var off = share.of(base, RoundingMode.HALF_UP).subtract(share.percent()).abs();
        return off.compareTo(NEAR) <= 0
                || shares.stream().anyMatch(other -> other != share && other.decimals() > 0 && other.rounded(base));
    }

    /** The total that most percentages of the paragraph are shares of. */
    private static Optional<BigDecimal> likeliest(List<Share> shares, List<BigDecimal> bases) {
        return bases.stream()
                .max(Comparator.comparingLong((BigDecimal base) -> shares.stream()
                        .filter(share -> share.rounded(base) || share.truncated(base))
                        .count()));
    }

    private static void add(List<Finding> findings, Share share, BigDecimal base, boolean cut) {
        var expected = share.of(base, RoundingMode.HALF_UP).toPlainString() + "%";
        var where = TableCheck.show(share.count()) + "/" + TableCheck.show(base);
        @Nullable
        Finding known = findings.stream()
                .filter(one -> one.where().equals(where) && one.printed().equals(share.printed()))
                .findFirst()
                .orElse(null);
        if (known == null) {
            var message = cut ? "%s 是截断来的，四舍五入应为 %s（%s）。" : "%s 算错了，应为 %s（%s）。";
            findings.add(Finding.error(
                    "TEXT-PERCENT",
                    where,
                    share.printed(),
                    expected,
                    message.formatted(share.printed(), expected, where)));
        }
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }
}
