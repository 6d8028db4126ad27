package kapok.hotline.figures;

import java.math.BigDecimal;
import java.util.Map;
import kapok.figure.Share;

/**
 * What one base counts in a scope (计数): the denominator and its numerators, without what is excluded.
 *
 * @param c1 see {@link Bases#MEMBERS}
 */
record Counted(long n, long c1, long c2, long c3, long c4, long excluded) {
    static final Counted NONE = new Counted(0, 0, 0, 0, 0, 0);

    static Counted of(Map<String, Counted> byBase, String base) {
        return byBase.getOrDefault(base, NONE);
    }

    Counted plus(Counted other) {
        return new Counted(
                n + other.n, c1 + other.c1, c2 + other.c2, c3 + other.c3, c4 + other.c4, excluded + other.excluded);
    }

    /** A numerator by its place, from 1; 0 is the denominator itself. */
    long count(int numerator) {
        return switch (numerator) {
            case 1 -> c1;
            case 2 -> c2;
            case 3 -> c3;
            case 4 -> c4;
            default -> n;
        };
    }

    /** In per cent of the denominator, two decimals; nought of nothing. */
    BigDecimal percent(int numerator) {
        return Share.of(BigDecimal.valueOf(count(numerator)), BigDecimal.valueOf(n), 2)
                .orElse(BigDecimal.ZERO.setScale(2));
    }
}
