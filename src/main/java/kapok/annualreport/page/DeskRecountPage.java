package kapok.annualreport.page;

import java.util.List;

/**
 * A published report against its records as they are now (记录核验).
 *
 * @param looked how many figures bear a hash and were counted anew
 * @param changed those whose records are not the same any more
 */
public record DeskRecountPage(int looked, List<Line> changed) {
    public DeskRecountPage {
        changed = List.copyOf(changed);
    }

    /** One figure whose records changed; {@code records} is how many there were and are. */
    public record Line(
            String label, String published, String now, long recordsPublished, long recordsNow, String href) {}
}
