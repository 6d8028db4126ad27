package kapok.disclosure.page;

/**
 * A receipt to print (登记回执).
 *
 * @param receivedOn the day of receipt in words; empty while it is not certain
 * @param replyBy the last day to answer in words; empty while it is not certain
 * @param staff whether an officer prints it
 */
public record ReceiptPage(
        String number,
        String code,
        String organ,
        String subject,
        String delivery,
        String submittedOn,
        String receivedOn,
        String replyBy,
        boolean staff) {}
