package kapok.hotline.ticket;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tickets that have the same time limits (时限类别). */
public enum LimitClass {
    URGENT,
    BUSINESS_CONSULTATION,
    BUSINESS,
    CONSULTATION,
    HELP,
    COMPLAINT,
    REPORT,
    SUGGESTION,
    PRAISE,
    DIFFICULT;

    static final Map<String, LimitClass> CODES = Arrays.stream(values())
            .collect(Collectors.toMap(LimitClass::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));

    static LimitClass of(TicketKind kind) {
        return valueOf(kind.name());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
