package kapok.identity.citizen;

import java.util.Optional;
import kapok.web.Text;

/** Says how far matters of one kind have come (办件进展), for the page of somebody who signed in; a bean of the context that keeps them. */
public interface MatterSource {
    /**
     * A matter of somebody's.
     *
     * @param state where it stands, in a word or two
     * @param expected what is expected of the person now, in a sentence
     * @param path takes {@code number} by {@code POST} and opens it for whom {@link MyMatters#holds}
     */
    record Matter(String number, String title, String state, String expected, String path) {}

    /** Empty if the number is of another kind, or no longer there. */
    Optional<Matter> find(String number, Text text);
}
