package kapok.hotline.arrival;

import java.util.regex.Pattern;
import kapok.agency.DivisionTree;
import kapok.identifier.CreditCode;
import kapok.web.Fields;
import org.springframework.stereotype.Component;

/**
 * The fields that several channels ask for (来件字段): one rule for each, whether a person fills a form or a program sends JSON.
 * Each may be empty; who needs one says so.
 */
@Component
public class ArrivingFields {
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}");

    private final DivisionTree divisions;

    ArrivingFields(DivisionTree divisions) {
        this.divisions = divisions;
    }

    /** A number at which somebody can be called (联系电话). */
    public static String phone(Fields fields, String field) {
        var written = fields.line(field, 30);
        if (!written.isEmpty() && !Telephone.callable(written)) {
            fields.slip(field, "hotline.form.phone.malformed");
        }
        return written;
    }

    /** An address for e-mail (电子邮箱). */
    public static String mail(Fields fields, String field) {
        var written = fields.line(field, 200);
        if (!written.isEmpty() && !isMail(written)) {
            fields.slip(field, "hotline.field.mail");
        }
        return written;
    }

    public static boolean isMail(String written) {
        return MAIL.matcher(written).matches();
    }

    /** A category in the words of the dispatch table or others (类别): whoever dispatches settles it. */
    public static String category(Fields fields, String field) {
        return fields.line(field, 100);
    }

    /** Of an enterprise that brings a matter of its own (统一社会信用代码). */
    public static String creditCode(Fields fields, String field) {
        var written = fields.line(field, 40);
        var refusal = written.isEmpty() ? null : CreditCode.refusal(written);
        if (refusal != null) {
            fields.slip(field, refusal.key());
        }
        return written;
    }

    /** A division of the tree (区划代码, 12 digits). */
    public String division(Fields fields, String field) {
        var code = fields.line(field, 12);
        if (!code.isEmpty() && divisions.find(code).isEmpty()) {
            fields.slip(field, "hotline.not-a-division", code);
        }
        return code;
    }
}
