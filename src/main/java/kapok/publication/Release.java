package kapok.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One going-out of a publication through one channel (发布). A text may go out several times through one channel, as in
 * two WeChat accounts or three newspapers; the annual report counts each.
 *
 * @param outlet which account, paper or issue; empty when the channel says it all
 * @param on the day, Beijing
 * @param address where it stands, if it stands on the net
 */
public record Release(
        Channel channel,
        String outlet,
        LocalDate on,
        @Nullable String address) {
    public static Release on(Channel channel, LocalDate day) {
        return new Release(channel, "", day, null);
    }

    public static Release on(Channel channel, String outlet, LocalDate day) {
        return new Release(channel, outlet, day, null);
    }
}
