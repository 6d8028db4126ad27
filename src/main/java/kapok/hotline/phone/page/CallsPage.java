package kapok.hotline.phone.page;

import java.util.List;

/** The agent's calls, the latest first. */
public record CallsPage(List<Line> lines) {
    public CallsPage {
        lines = List.copyOf(lines);
    }

    /**
     * A call.
     *
     * @param at when it came in, in words
     * @param recording a reference of the call-control system
     * @param number of the ticket it became; empty: none yet
     * @param earlier numbers of tickets that this caller brought before
     */
    public record Line(
            String id,
            String caller,
            String at,
            boolean ringing,
            String recording,
            String number,
            List<String> earlier) {
        public Line {
            earlier = List.copyOf(earlier);
        }
    }
}
