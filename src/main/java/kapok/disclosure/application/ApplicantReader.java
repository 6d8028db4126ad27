package kapok.disclosure.application;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kapok.disclosure.Applicant;
import kapok.disclosure.Applicant.Agent;
import kapok.disclosure.Applicant.Contact;
import kapok.disclosure.Applicant.Organisation;
import kapok.disclosure.Applicant.Paper;
import kapok.disclosure.Applicant.PaperKind;
import kapok.disclosure.ApplicantKind;
import kapok.identifier.CitizenId;
import kapok.identifier.CreditCode;
import kapok.identifier.Refusal;
import kapok.web.Fields;
import org.jspecify.annotations.Nullable;

/** Reads who applies from a form (读取申请人). The same fields stand in the public form and in the one for officers. */
final class ApplicantReader {
    /** The organisations among the kinds of applicants (五类组织). */
    static final Map<String, ApplicantKind> ORGANISATIONS = organisations();

    private static final Map<String, PaperKind> PAPERS = PaperKind.byCode();
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}\\d{7,8}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]{2,}");
    private static final Pattern DIGITS_AND_LETTERS = Pattern.compile("[0-9A-Z()]{5,30}");

    private final Fields fields;
    private final Map<String, String> typed;
    private final boolean lenient;

    /** @param lenient whether what is missing may stay away, as in a letter that an officer enters */
    ApplicantReader(Fields fields, Map<String, String> typed, boolean lenient) {
        this.fields = fields;
        this.typed = typed;
        this.lenient = lenient;
    }

    private static Map<String, ApplicantKind> organisations() {
        var kinds = new LinkedHashMap<String, ApplicantKind>();
        Arrays.stream(ApplicantKind.values())
                .filter(kind -> kind != ApplicantKind.NATURAL_PERSON)
                .forEach(kind -> kinds.put(kind.code(), kind));
        return kinds;
    }

    boolean organisation() {
        return typed.getOrDefault("who", "p").equals("o");
    }

    ApplicantKind kind() {
        return organisation() ? fields.requiredChoice("orgKind", ORGANISATIONS) : ApplicantKind.NATURAL_PERSON;
    }

    Applicant applicant() {
        var how = typed.getOrDefault("how", "");
        var name = lenient ? fields.line("name", 100) : fields.required("name", 100);
        var paper = organisation() ? Paper.NONE : paper("paperKind", "idno");
        var organisation = organisation() ? read() : null;
        var phone = phone("tel", !lenient);
        var mail = mail(how.equals("email"));
        var address = how.equals("post") ? fields.required("addr", 300) : fields.line("addr", 300);
        return new Applicant(name, paper, new Contact(phone, mail, address), organisation, agent());
    }

    private Organisation read() {
        var code = bare("uscc");
        if (code.isEmpty()) {
            missing("uscc");
        } else {
            refused("uscc", CreditCode.refusal(code), code, 18, "disclosure.apply.uscc");
        }
        return new Organisation(code, lenient ? fields.line("responsible", 100) : fields.required("responsible", 100));
    }

    private @Nullable Agent agent() {
        if (!fields.yes("agent")) {
            return null;
        }
        return new Agent(
                fields.required("agentName", 100),
                paper("agentPaperKind", "agentIdno"),
                phone("agentTel", true),
                fields.required("authority", 200));
    }

    private Paper paper(String kindField, String field) {
        var kind = fields.has(kindField) ? fields.requiredChoice(kindField, PAPERS) : PaperKind.CITIZEN_ID;
        var number = bare(field);
        if (number.isEmpty()) {
            missing(field);
        } else if (kind == PaperKind.CITIZEN_ID) {
            refused(field, CitizenId.refusal(number), number, 18, "disclosure.apply.idno");
        } else if (!DIGITS_AND_LETTERS.matcher(number).matches()) {
            fields.slip(field, "disclosure.apply.paper");
        }
        return new Paper(kind, number);
    }

    private void missing(String field) {
        if (!lenient) {
            fields.missing(field);
        }
    }

    /** Each way of being wrong has its own sentence. An officer may enter what stands in the letter, wrong as it is. */
    private void refused(String field, @Nullable Refusal refusal, String value, int length, String key) {
        if (refusal == null || lenient && fields.yes("asWritten")) {
            return;
        }
        switch (refusal) {
            case LENGTH -> fields.slip(field, key + ".length", length, value.length());
            case BIRTH_DATE -> fields.slip(field, key + ".birth");
            case CHECK_CHARACTER -> fields.slip(field, key + ".check");
            case CHARACTER, DIVISION, LEVEL, CREDIT_CODE -> fields.slip(field, key + ".character");
        }
    }

    private String phone(String field, boolean needed) {
        var number = bare(field).replaceFirst("^\\+?86(?=1)", "");
        if (number.isEmpty()) {
            if (needed) {
                fields.missing(field);
            }
        } else if (!MOBILE.matcher(number).matches()
                && !LANDLINE.matcher(number).matches()) {
            fields.slip(field, "disclosure.apply.tel");
        }
        return number;
    }

    private String mail(boolean needed) {
        var address = needed ? fields.required("mail", 200) : fields.line("mail", 200);
        if (!address.isEmpty() && !MAIL.matcher(address).matches()) {
            fields.slip("mail", "disclosure.apply.mail");
        }
        return address;
    }

    /** Without the spaces and dashes that people put into numbers; full width becomes plain. */
    private String bare(String field) {
        return Normalizer.normalize(fields.line(field, 60), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-—]+", "")
                .toUpperCase(Locale.ROOT);
    }
}
