package kapok.support;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Properties on random cases, with a seed that repeats a failure: run again with {@code -Dkapok.seed=…}.
 */
public final class Properties {
    private static final int CASES = 1_000;

    private Properties() {}

    /** Makes a thousand cases and states the property of each. */
    public static <T> void forAll(Function<Random, T> generator, Consumer<T> property) {
        var given = System.getProperty("kapok.seed");
        long first = given == null ? new Random().nextLong() : Long.parseLong(given);
        for (int i = 0; i < (given == null ? CASES : 1); i++) {
            long seed = first + i;
            var sample = generator.apply(new Random(seed));
            try {
                property.accept(sample);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Fails for " + sample + "; repeat with -Dkapok.seed=" + seed, failure);
            }
        }
    }
}
