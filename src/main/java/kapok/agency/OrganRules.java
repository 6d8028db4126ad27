package kapok.agency;

import java.util.HashSet;
import java.util.Map;
import kapok.identifier.CreditCode;
import org.jspecify.annotations.Nullable;

/** What holds between organs whatever way they come in. */
final class OrganRules {
    private OrganRules() {}

    /** Why a text is no credit code, as a message key; null if it is one. */
    static @Nullable String codeRefusal(String code) {
        var refusal = CreditCode.refusal(code);
        return refusal == null ? null : refusal.key();
    }

    /** Whether an organ would stand below itself; {@code parents} gives each organ's parent as it would be. */
    static boolean circular(String code, Map<String, String> parents) {
        var seen = new HashSet<String>();
        for (var at = code; at != null; at = parents.get(at)) {
            if (!seen.add(at)) {
                return true;
            }
        }
        return false;
    }
}
