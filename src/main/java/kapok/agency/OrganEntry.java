package kapok.agency;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An organ with all that its editor must know. */
record OrganEntry(
        String code,
        String name,
        String shortName,
        String kind,
        @Nullable String parent,
        String division,
        @Nullable LocalDate abolishedOn,
        int version,
        String changedBy,
        Instant changedAt) {

    boolean abolished() {
        return abolishedOn != null;
    }

    Organ organ() {
        return new Organ(code, name, shortName, kind, parent, division);
    }
}
