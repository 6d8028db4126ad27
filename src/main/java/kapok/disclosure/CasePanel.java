package kapok.disclosure;

/**
 * A panel that another part of the house shows on the page of a case (案卷栏目): a bean of the part. It is loaded from {@code
 * /desk/requests/{number}/} or from an address of its own once the page stands; without script it is a link.
 *
 * @param labelKey of the link that stands in its place
 * @param address with {@code {number}} for the number of the request
 * @param permission without which it is not there
 * @param order among the panels of the same place
 */
public record CasePanel(Place place, String labelKey, String address, String permission, int order) {
    /** Where on the page. */
    public enum Place {
        /** Beside: who asked, similar requests. */
        SIDE,
        /** Below the story: letters, attachments, remedies. */
        MAIN
    }
}
