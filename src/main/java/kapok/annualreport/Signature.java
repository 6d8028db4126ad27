package kapok.annualreport;

import java.time.Instant;
import kapok.web.Caller;

/** Who did it, and when (签署). */
record Signature(String id, String name, Instant at) {
    static Signature of(Caller caller, Instant at) {
        return new Signature(caller.id(), caller.name(), at);
    }
}
