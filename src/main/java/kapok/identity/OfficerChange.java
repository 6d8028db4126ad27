package kapok.identity;

import java.util.List;

/** What an administrator may change of an account. */
record OfficerChange(String name, Reach reach, boolean disabled, List<String> roles) {
    OfficerChange {
        roles = List.copyOf(roles);
    }
}
