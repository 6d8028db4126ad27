package kapok.hotline.ticket;

import kapok.privacy.Redaction;

/** Titles of tickets (工单标题): they are searched and listed, so nothing personal may stand there. */
final class Titles {
    private static final int LONGEST = 120;

    private Titles() {}

    static String of(String written) {
        return shortened(Redaction.of(written.strip()).text());
    }

    static String shortened(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
    }
}
