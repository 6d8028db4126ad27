package kapok.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kapok.web.page.Chip;
import org.jspecify.annotations.Nullable;

/**
 * What runs against a last day in one context (期限来源): a bean of that context; the desk's first page puts all of them
 * together. What waits for somebody's own act, with or without a day, is a {@link TaskSource}.
 */
public interface DueSource {
    /**
     * What this caller sees under way here; absent where it is none of the caller's business.
     *
     * @param listed which of it to list one by one, what is due first in front
     * @param most how many of those
     */
    Optional<UnderWay> underWay(Caller caller, Due listed, int most, Text text);

    /** How pressing (期限紧急程度). The later ones hold the earlier ones, but for what is late. */
    enum Due {
        /** Past its day (超期). */
        LATE,
        /** Its last day is today (今天到期). */
        TODAY,
        /** Today or within three working days (三个工作日内到期). */
        SOON,
        /** All that is not over (在办). */
        OPEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is under way in one context (在办事项).
     *
     * @param area short code of the kind of work, for addresses
     * @param label what people call it
     * @param order of the areas on the page
     * @param piles how much, each number with the queue that holds exactly these
     * @param paused what has no running clock (停计); none where clocks of this kind never stop
     * @param done absent where nobody counts it, as for a caller of no organ
     */
    record UnderWay(
            String area,
            String label,
            int order,
            Map<Due, Pile> piles,
            List<Item> items,
            Pile paused,
            @Nullable Done done) {
        public UnderWay {
            piles = Map.copyOf(piles);
            items = List.copyOf(items);
        }

        public UnderWay(String area, String label, int order, Map<Due, Pile> piles, List<Item> items) {
            this(area, label, order, piles, items, Pile.NONE, null);
        }

        public Pile pile(Due due) {
            return piles.getOrDefault(due, Pile.NONE);
        }
    }

    /**
     * A number and the queue behind it (数量及其清单).
     *
     * @param more whether there are more than anybody counted
     */
    record Pile(long count, boolean more, String href) {
        public static final Pile NONE = new Pile(0, false, "");

        /** Whether this kind of work has such a pile at all. */
        public boolean known() {
            return !href.isEmpty();
        }

        public static Pile of(long count, String href) {
            return new Pile(count, false, href);
        }
    }

    /**
     * What was finished since the month began (本月已办).
     *
     * @param before how many last month, up to the same day
     * @param days mean of the days from receipt to end; absent where nobody adds them up
     */
    record Done(Pile pile, long before, @Nullable BigDecimal days) {}

    /**
     * One piece of work (单件).
     *
     * @param by when its time is over; absent while no clock runs
     * @param number what people call it by; may be empty
     * @param holder who has it now; may be empty
     */
    record Item(
            @Nullable Instant by, Chip due, String number, String title, String stage, String holder, String href) {}
}
