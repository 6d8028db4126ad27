package kapok.hotline.text;

import java.util.Arrays;

/**
 * The shape of a text (文本指纹), small enough to keep and to compare.
 *
 * @param grams a hash for each of its features, sorted
 * @param bands MinHash in bands: two texts that share one are worth comparing; for texts 30 % alike that is 95 % sure
 */
public record Fingerprint(int[] grams, int[] bands) {
    private static final int BANDS = 32;
    private static final int ROWS = 2;
    private static final int MOST = 400;

    /** An empty text has no bands and is like nothing. */
    public static Fingerprint of(String text) {
        var grams = Features.of(text).stream()
                .mapToInt(Fingerprint::hash)
                .distinct()
                .limit(MOST)
                .sorted()
                .toArray();
        return new Fingerprint(grams, grams.length == 0 ? new int[0] : bands(grams));
    }

    /** The share of common features among all (Jaccard), from 0 to 1. */
    public static double likeness(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = a.length + b.length - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private static int[] bands(int[] grams) {
        var bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            int mixed = band * 0x9E3779B9;
            for (int row = 0; row < ROWS; row++) {
                mixed = mix(mixed + smallest(grams, band * ROWS + row + 1));
            }
            bands[band] = mixed;
        }
        Arrays.sort(bands);
        return bands;
    }

    private static int smallest(int[] grams, int seed) {
        int smallest = Integer.MAX_VALUE;
        for (int gram : grams) {
            smallest = Math.min(smallest, mix(gram ^ seed * 0x85EBCA6B));
        }
        return smallest;
    }

    private static int hash(String feature) {
        return mix(feature.hashCode());
    }

    private static int mix(int h) {
        int x = h;
        x = (x ^ x >>> 16) * 0x85EBCA6B;
        x = (x ^ x >>> 13) * 0xC2B2AE35;
        return x ^ x >>> 16;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && Arrays.equals(grams, that.grams);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(grams);
    }

    @Override
    public String toString() {
        return "Fingerprint of " + grams.length;
    }
}
