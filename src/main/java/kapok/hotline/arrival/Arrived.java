package kapok.hotline.arrival;

import kapok.privacy.Redaction;

/**
 * Something was filed (新来件); heard in the same transaction, so that its ticket exists as soon as its number does.
 *
 * @param title without personal data: titles are searched, compared and listed
 */
public record Arrived(String number, Arriving arriving, String title) {
    static Arrived of(String number, Arriving arriving) {
        return new Arrived(
                number, arriving, Redaction.of(arriving.title().strip()).text());
    }
}
