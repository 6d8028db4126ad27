package kapok.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kapok.law.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * Who asks (申请人): personal data, kept encrypted beside the request, never in lists, figures, events or logs. An empty
 * text is something that is not known.
 *
 * @param name of the person or of the organisation (姓名或者名称)
 * @param paper what proves who it is (身份证明)
 * @param organisation null for a natural person
 * @param agent who acts for the applicant (代理人); null if nobody does
 */
@LegalBasis("政府信息公开条例 第二十九条")
public record Applicant(
        String name,
        Paper paper,
        Contact contact,
        @Nullable Organisation organisation,
        @Nullable Agent agent) {
    private static final Applicant UNKNOWN = new Applicant("", Paper.NONE, Contact.NONE, null, null);

    /** As in registers that were taken over without their persons. */
    public static Applicant unknown() {
        return UNKNOWN;
    }

    public boolean known() {
        return !equals(UNKNOWN);
    }

    /** What a person proves the name with (证件类型). */
    public enum PaperKind {
        /** 居民身份证. */
        CITIZEN_ID,
        /** 护照. */
        PASSPORT,
        /** 港澳居民来往内地通行证. */
        HONG_KONG_MACAO_PERMIT,
        /** 台湾居民来往大陆通行证. */
        TAIWAN_PERMIT,
        /** 其他有效证件. */
        OTHER;

        /** As stored, imported and sent by programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By {@link #code()}, in the order of the form. */
        public static Map<String, PaperKind> byCode() {
            return Arrays.stream(values())
                    .collect(Collectors.toMap(
                            PaperKind::code, Function.identity(), (one, _) -> one, java.util.LinkedHashMap::new));
        }
    }

    /** An identity document (身份证件) and its number. */
    public record Paper(PaperKind kind, String number) {
        public static final Paper NONE = new Paper(PaperKind.CITIZEN_ID, "");

        @Override
        public String toString() {
            return "Paper[…]";
        }
    }

    /** How to reach somebody (联系方式). */
    public record Contact(String phone, String mail, String address) {
        public static final Contact NONE = new Contact("", "", "");

        /** The channels that are known, the surest first. */
        public List<String> known() {
            return List.of(phone, mail, address).stream()
                    .filter(one -> !one.isEmpty())
                    .toList();
        }

        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    /**
     * A legal person or another organisation (法人或者其他组织).
     *
     * @param creditCode 统一社会信用代码
     * @param responsible its legal representative or person in charge (法定代表人或者负责人)
     */
    public record Organisation(String creditCode, String responsible) {
        @Override
        public String toString() {
            return "Organisation[…]";
        }
    }

    /**
     * Who acts for the applicant (代理人).
     *
     * @param authority number or description of the authority document (授权委托书)
     */
    public record Agent(String name, Paper paper, String phone, String authority) {
        @Override
        public String toString() {
            return "Agent[…]";
        }
    }

    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
