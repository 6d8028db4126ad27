package kapok.hotline.text;

import java.util.List;

/**
 * What many report at the same time (热点).
 *
 * @param title of the request that stands for them
 * @param district six digits; empty if it is not one
 * @param usual how many of its category and district the same hours brought on average in the four weeks before
 * @param burst more than chance: an alarm (突发)
 */
public record Hotspot(
        String title, String category, String district, List<String> tickets, double usual, boolean burst) {
    public Hotspot {
        tickets = List.copyOf(tickets);
    }

    public int size() {
        return tickets.size();
    }
}
