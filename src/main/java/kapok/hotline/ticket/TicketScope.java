package kapok.hotline.ticket;

import java.util.Objects;
import kapok.web.Caller;

/** Which tickets a caller may read (数据范围), as the SQL function {@code hotline.in_scope} takes it. */
public record TicketScope(boolean everything, String[] organs, String own) {
    public static TicketScope of(Caller caller) {
        return new TicketScope(
                caller.scope().everything() || caller.may(TicketPermissions.CENTRE),
                caller.scope().organArray(),
                Objects.requireNonNullElse(caller.organ(), ""));
    }
}
