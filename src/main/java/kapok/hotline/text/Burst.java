package kapok.hotline.text;

/**
 * Whether so many are more than chance (突发判定): against what the same hours usually bring, as rare events fall (Poisson).
 */
final class Burst {
    static final int LEAST = 5;
    private static final double RARE = 0.001;
    private static final double LEAST_USUAL = 0.2;

    private Burst() {}

    /** @param usual how many the same stretch of time brought on average before */
    static boolean alarming(int now, double usual) {
        return now >= LEAST && chanceOfAtLeast(now, Math.max(LEAST_USUAL, usual)) < RARE;
    }

    static double chanceOfAtLeast(int count, double mean) {
        double term = Math.exp(-mean);
        double below = 0;
        for (int k = 0; k < count; k++) {
            below += term;
            term *= mean / (k + 1);
        }
        return Math.max(0, 1 - below);
    }
}
