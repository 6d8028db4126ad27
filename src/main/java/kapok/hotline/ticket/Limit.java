package kapok.hotline.ticket;

import java.util.regex.Pattern;

/** A length of time in its own unit (时限): {@code 15min}, {@code 24h}, {@code 4wh} working hours, {@code 5wd} working days. */
public record Limit(int count, Unit unit) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,3})(min|h|wh|wd)");

    /** What is counted. */
    public enum Unit {
        MINUTES("min"),
        HOURS("h"),
        WORKING_HOURS("wh"),
        WORKING_DAYS("wd");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @throws IllegalArgumentException if it is not written so */
    public static Limit of(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a limit: " + written);
        }
        for (var unit : Unit.values()) {
            if (unit.code.equals(parts.group(2))) {
                return new Limit(Integer.parseInt(parts.group(1)), unit);
            }
        }
        throw new IllegalArgumentException("Not a unit: " + written);
    }

    public static boolean written(String text) {
        return WRITTEN.matcher(text).matches();
    }

    @Override
    public String toString() {
        return count + unit.code;
    }
}
