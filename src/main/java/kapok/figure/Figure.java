package kapok.figure;

/**
 * What a figure is (指标).
 *
 * @param id stable for ever, {@code context.name}, for example {@code disclosure.received}
 * @param label in Chinese, as it stands in reports
 * @param unit in Chinese: 件, 条, 次, %; empty for none
 */
public record Figure(String id, String label, String unit, Visibility visibility) {
    /** Who may see the value and its records. */
    public enum Visibility {
        PUBLIC,
        DESK
    }

    public static Figure open(String id, String label, String unit) {
        return new Figure(id, label, unit, Visibility.PUBLIC);
    }
}
