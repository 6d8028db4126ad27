package kapok.disclosure.api;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import kapok.identifier.ReceiptNumber;
import kapok.web.ApiRefusal;
import kapok.web.Fields;
import kapok.web.Text;

/**
 * What a program asks of the list (列表参数). A parameter that is not understood is refused: a program that took everything for
 * what it asked would not notice.
 *
 * @param stage its code; empty for all
 * @param cursor the last number of the page before; empty for the first
 */
record ApiQuery(String stage, Instant changedSince, String cursor, int limit) {
    private static final Map<String, String> STAGES = stages();
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LONGEST_REASON = 200;
    /** Beyond these no request has changed, and PostgreSQL knows no instants far beyond. */
    private static final Instant FIRST = day(1900);

    private static final Instant LAST = day(2200);

    /** @throws ApiRefusal 422 naming each parameter that is not understood */
    static ApiQuery read(Map<String, String> asked, Text text) {
        var fields = new Fields(text, asked);
        var stage = fields.choice("stage", STAGES);
        var limit = fields.has("limit") ? fields.requiredWhole("limit", 1, MOST) : USUAL;
        var cursor = fields.line("cursor", 40);
        if (!cursor.isEmpty() && ReceiptNumber.refusal(cursor) != null) {
            fields.slip("cursor", "disclosure.api.cursor");
        }
        var since = instant(fields);
        demand(fields);
        return new ApiQuery(stage == null ? "" : stage, since, cursor, limit);
    }

    /** Why an applicant is read in full; whether it says anything is for the desk. */
    static String reason(Map<String, String> asked, Text text) {
        var fields = new Fields(text, asked);
        var reason = fields.line("reason", LONGEST_REASON);
        demand(fields);
        return reason;
    }

    private static void demand(Fields fields) {
        if (!fields.ok()) {
            throw new ApiRefusal(422, "web.invalid", ApiBody.problems(fields.slips()));
        }
    }

    private static Instant instant(Fields fields) {
        if (!fields.has("changedSince")) {
            return FIRST;
        }
        try {
            var instant = Instant.parse(fields.line("changedSince", 40));
            return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        } catch (DateTimeException notOne) {
            fields.slip("changedSince", "web.field.instant");
            return FIRST;
        }
    }

    Timestamp since() {
        return Timestamp.from(changedSince);
    }

    private static Map<String, String> stages() {
        var stages = new LinkedHashMap<String, String>();
        for (var stage : new String[] {"under_review", "awaiting_correction", "consulting", "awaiting_fee", "closed"}) {
            stages.put(stage, stage);
        }
        return stages;
    }

    private static Instant day(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
