package kapok.hotline.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why something is not taken (不予受理情形): 北京市接诉即办工作条例 第十一条 and the like. */
public enum Refusal {
    /** 紧急事项，转 110、119、120、122. */
    EMERGENCY,
    /** 诉讼、仲裁、纪检监察、行政复议、政府信息公开. */
    OTHER_PROCEDURE,
    /** 已进入信访渠道. */
    PETITION,
    /** 国家秘密、商业秘密、个人隐私. */
    SECRET,
    /** 违反法律法规、违背公序良俗. */
    UNLAWFUL,
    /** 正在办理或已办结，无新的事实. */
    REPEATED,
    /** 已依法作出处理. */
    SETTLED,
    /** 超出本市职责. */
    BEYOND,
    /** 拒不配合. */
    UNCOOPERATIVE,
    /** 恶意拨打、辱骂骚扰. */
    ABUSE;

    static final Map<String, Refusal> CODES = Arrays.stream(values())
            .collect(Collectors.toMap(Refusal::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Refusal of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
