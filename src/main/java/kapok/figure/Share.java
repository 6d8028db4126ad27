package kapok.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares in per cent (占比), rounded half-up (四舍五入), never cut off. */
public final class Share {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {}

    /**
     * {@code part} of {@code whole} in per cent.
     *
     * @return empty when the whole is nought: there is no share of nothing
     */
    public static Optional<BigDecimal> of(BigDecimal part, BigDecimal whole, int decimals) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP));
    }
}
