package kapok.web;

import java.util.List;

/**
 * The permissions that one context knows (权限清单); a bean of each context. The label of a code is the message {@code
 * permission.<code>}.
 */
public record PermissionSet(String context, List<String> codes) {
    public PermissionSet {
        codes = List.copyOf(codes);
    }
}
