package kapok.disclosure.redaction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a part of a document is not given out (遮盖依据), 政府信息公开条例 第十四条至第十六条. */
enum Ground {
    /** 国家秘密，第十四条. */
    SECRET,
    /** 危及国家安全、公共安全、经济安全、社会稳定，第十四条. */
    SECURITY,
    /** 商业秘密，第十五条. */
    BUSINESS,
    /** 个人隐私，第十五条. */
    PRIVACY,
    /** 内部事务信息，第十六条. */
    INTERNAL,
    /** 过程性信息，第十六条. */
    PROCESS,
    /** 行政执法案卷信息，第十六条. */
    ENFORCEMENT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Ground> byCode() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(Ground::code, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }
}
