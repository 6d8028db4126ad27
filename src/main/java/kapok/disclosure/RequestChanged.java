package kapok.disclosure;

/**
 * Something happened to a request (申请有新进展).
 *
 * @param organ its code
 * @param kind of event, as stored: {@code correction_asked}, {@code answered}, …
 * @param version after it
 */
public record RequestChanged(String number, String organ, String kind, int version) {}
