package kapok.hotline.arrival;

import java.time.Instant;
import java.util.List;

/**
 * What was brought, in full (诉求原文): for the officers who handle it. Who shows the person notes it in the trail.
 *
 * @param additions what was added later, the earliest first
 */
public record Matter(
        String number,
        String kind,
        String title,
        String text,
        String address,
        Arriving.Person person,
        boolean publishable,
        Instant arrivedAt,
        List<Addition> additions) {
    /** Words that came later (补充). */
    public record Addition(Instant at, String words) {}

    public Matter {
        additions = List.copyOf(additions);
    }
}
