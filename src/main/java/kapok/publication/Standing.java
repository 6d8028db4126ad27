package kapok.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document holds, since when not, and why (有效性状态).
 *
 * @param since first day on which it no longer held, or held as amended; null while it holds or does not hold yet
 */
record Standing(Validity validity, @Nullable LocalDate since, String reason) {
    static final Standing HOLDS = new Standing(Validity.VALID, null, "");

    Standing {
        var ended = validity == Validity.AMENDED || validity == Validity.EXPIRED || validity == Validity.REPEALED;
        if (ended != (since != null)) {
            throw new IllegalArgumentException("Not a standing: " + validity + " since " + since);
        }
    }

    static Standing of(Ending ending) {
        return new Standing(ending.became(), ending.on(), ending.reason());
    }

    /** As far as the text's own dates say. */
    static Standing on(Manuscript text, LocalDate day) {
        if (!text.classification().kind().hasValidity()) {
            return HOLDS;
        }
        if (text.term().expiresOn() != null && text.term().expiresOn().isBefore(day)) {
            return new Standing(Validity.EXPIRED, text.term().expiresOn().plusDays(1), "");
        }
        var notYet =
                text.term().effectiveOn() != null && text.term().effectiveOn().isAfter(day);
        return notYet ? new Standing(Validity.NOT_YET, null, "") : HOLDS;
    }

    /** Somebody repealed or amended it, so its own dates no longer decide. */
    boolean byAct() {
        return validity == Validity.REPEALED || validity == Validity.AMENDED;
    }

    boolean over() {
        return validity == Validity.REPEALED || validity == Validity.EXPIRED;
    }
}
