package kapok.notification;

/** What came of trying to send (发送结果). Reasons are codes of ours: what others say may name the recipient. */
sealed interface Delivery {
    /** The other side took it. */
    record Accepted() implements Delivery {}

    /** It will never work: no such recipient, refused, channel not set up. */
    record Refused(String reason) implements Delivery {}

    /** It may work later. */
    record Delayed(String reason) implements Delivery {}
}
