package kapok.disclosure;

import java.util.List;

/** What requests are about (申请内容类别), for the forms of sub-packages. */
public final class RequestTopics {
    private RequestTopics() {}

    public static List<String> codes() {
        return Topics.CODES;
    }
}
