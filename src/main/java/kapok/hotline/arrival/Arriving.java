package kapok.hotline.arrival;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brings to the hotline (来件), whichever way it came.
 *
 * @param key the same when it comes again by the same way: a retry files nothing twice
 * @param kind {@code consultation}, {@code help}, {@code complaint}, {@code report}, {@code suggestion} or {@code praise}
 * @param category code of a category; empty: to be found from the text
 * @param confidential only those who handle it learn who filed it
 * @param publishable the result may be published once nothing in it tells who filed it
 */
public record Arriving(
        Way way,
        String key,
        String kind,
        String title,
        String text,
        String category,
        Site site,
        Person person,
        boolean confidential,
        boolean publishable,
        Instant at) {
    /** By which way it came (来源渠道). */
    public enum Way {
        WEB,
        MAYOR,
        SITE_ERROR,
        MAIL,
        WECHAT,
        PHONE,
        REST,
        OPEN311,
        /** Taken over from another system (接收). */
        IMPORT,
        /** Made up for measuring (造数). */
        SAMPLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where it happened.
     *
     * @param division 12-digit code; empty if not known
     */
    public record Site(
            String division,
            String address,
            @Nullable Double lat,
            @Nullable Double lon) {
        public static final Site UNKNOWN = new Site("", "", null, null);
    }

    /** Who brings it; every part may be empty. */
    public record Person(String name, String phone, String mail, String openId, String creditCode) {
        public static final Person NOBODY = new Person("", "", "", "", "");
    }

    public Arriving {
        Objects.requireNonNull(site);
        // As exact as the database keeps it: a ticket and its arrival are joined by this moment.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
