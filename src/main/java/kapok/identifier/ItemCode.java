package kapok.identifier;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a service item as one organ carries it out (政务服务事项实施编码): credit code of the organ (18), level of
 * exercise (1), basic code (12); with two more characters the code of one way of handling it (业务办理项编码).
 */
public record ItemCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{31}(?:[0-9A-Z]{2})?");

    /** Region, type, department, main item and sub-item; a main item with sub-items ends in {@code 00Y}. */
    private static final Pattern BASIC = Pattern.compile("[0-9]{2}(?:[0-9]{2}|TC)[0-9A-Z]{8}");

    public ItemCode {
        var refusal = refusal(value);
        if (refusal != null) {
            throw refusal.of("item code", value);
        }
    }

    /** Why the text is not such a code; null if it is one. */
    public static @Nullable Refusal refusal(String value) {
        if (value.length() != 31 && value.length() != 33) {
            return Refusal.LENGTH;
        } else if (!FORM.matcher(value).matches()
                || !BASIC.matcher(value.substring(19, 31)).matches()) {
            return Refusal.CHARACTER;
        } else if (CreditCode.refusal(value.substring(0, 18)) != null) {
            return Refusal.CREDIT_CODE;
        }
        return value.charAt(18) >= '1' && value.charAt(18) <= '6' ? null : Refusal.LEVEL;
    }

    /** The organ that carries it out (实施主体). */
    public CreditCode organ() {
        return new CreditCode(value.substring(0, 18));
    }

    /** 行使层级: 1 国家, 2 省, 3 市, 4 县, 5 镇街, 6 村居. */
    public int level() {
        return value.charAt(18) - '0';
    }

    /** 基本编码, twelve characters. */
    public String basicCode() {
        return value.substring(19, 31);
    }

    /** 事项类型: two characters of the basic code, such as 01 行政许可. */
    public String type() {
        return value.substring(21, 23);
    }

    /** The way of handling (业务办理项序号), two characters; null in a code of 31. */
    public @Nullable String handling() {
        return value.length() == 33 ? value.substring(31) : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
