package kapok.hotline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import kapok.web.Fields;
import kapok.web.Text;

/**
 * One look of a caller at a matter of theirs (一次查询): what came with it, and where the answer goes.
 *
 * @param address whose calls are counted together
 */
record Visit(Map<String, String> sent, String address, Text text, HttpServletResponse response) {
    private static final int LONGEST = 40;

    Visit {
        sent = Map.copyOf(sent);
    }

    String number() {
        var typed = typed("number").strip().toUpperCase(Locale.ROOT);
        return typed.length() <= LONGEST ? typed : "";
    }

    String code() {
        var typed = typed("code").replaceAll("[\\s-]", "");
        return typed.length() <= LONGEST ? typed : "";
    }

    String typed(String field) {
        return sent.getOrDefault(field, "").replace("\0", "");
    }

    /** To read the forms on the page, and gather what is wrong with them. */
    Fields fields() {
        return new Fields(text, sent);
    }
}
