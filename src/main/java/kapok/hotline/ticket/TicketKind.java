package kapok.hotline.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a caller wants (诉求类型). */
public enum TicketKind {
    /** 咨询. */
    CONSULTATION,
    /** 求助. */
    HELP,
    /** 投诉. */
    COMPLAINT,
    /** 举报. */
    REPORT,
    /** 建议. */
    SUGGESTION,
    /** 表扬. */
    PRAISE;

    public static final Map<String, TicketKind> CODES = Arrays.stream(values())
            .collect(Collectors.toMap(TicketKind::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static TicketKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
