package kapok.hotline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kapok.identifier.ReceiptTyping;
import kapok.web.Fields;
import kapok.web.Text;

/**
 * One look of a caller at a matter of theirs (一次查询): what came with it, and where the answer goes.
 *
 * @param address whose calls are counted together
 */
record Visit(Map<String, String> sent, String address, Text text, HttpServletResponse response) {
    Visit {
        sent = Map.copyOf(sent);
    }

    String number() {
        return ReceiptTyping.number(typed("number"));
    }

    String code() {
        return ReceiptTyping.plain(typed("code")).replaceAll("[\\s-]", "");
    }

    String typed(String field) {
        return sent.getOrDefault(field, "").replace("\0", "");
    }

    /** To read the forms on the page, and gather what is wrong with them. */
    Fields fields() {
        return new Fields(text, sent);
    }
}
