package kapok.support;

import java.time.Instant;
import java.util.UUID;
import kapok.hotline.arrival.Arriving;

/** What somebody who gives no name brings by the web form (网上投诉). */
public final class Complaints {
    private Complaints() {}

    public static Arriving by(String title, String text, Instant at) {
        return new Arriving(
                Arriving.Way.WEB,
                UUID.randomUUID().toString(),
                "complaint",
                title,
                text,
                "",
                Arriving.Site.UNKNOWN,
                Arriving.Person.NOBODY,
                false,
                true,
                at);
    }
}
