package kapok.disclosure;

import java.util.Arrays;
import java.util.List;

/** The kinds of events by name, for tests of what is documented. */
public final class RequestEventNames {
    private RequestEventNames() {}

    /** All but those that the register writes itself. */
    public static List<String> takenFromPrograms() {
        return Arrays.stream(RequestEvent.class.getPermittedSubclasses())
                .map(RequestSteps::kind)
                .filter(kind -> !List.of("received", "registered").contains(kind))
                .toList();
    }
}
