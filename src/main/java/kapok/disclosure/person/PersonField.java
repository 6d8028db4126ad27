package kapok.disclosure.person;

import java.util.Locale;
import java.util.function.Function;
import kapok.disclosure.Applicant;
import kapok.privacy.Masking;
import kapok.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/** One encrypted column about an applicant (申请人信息项): how it is read from the record, and how it looks when masked. */
enum PersonField {
    NAME(Applicant::name, Masking::name),
    PAPER_NUMBER(applicant -> applicant.paper().number(), PersonField::number),
    CREDIT_CODE(PersonField::creditCode, Function.identity()),
    RESPONSIBLE(PersonField::responsible, Masking::name),
    PHONE(applicant -> applicant.contact().phone(), PersonField::phone),
    MAIL(applicant -> applicant.contact().mail(), value -> Masking.mask(PersonalData.Kind.MAIL, value)),
    ADDRESS(applicant -> applicant.contact().address(), PersonField::address),
    AGENT_NAME(agent(Applicant.Agent::name), Masking::name),
    AGENT_NUMBER(agent(one -> one.paper().number()), PersonField::number),
    AGENT_PHONE(agent(Applicant.Agent::phone), PersonField::phone),
    AGENT_AUTHORITY(agent(Applicant.Agent::authority), Masking::mask);

    private final Function<Applicant, String> reading;
    private final Function<String, String> masking;

    PersonField(Function<Applicant, String> reading, Function<String, String> masking) {
        this.reading = reading;
        this.masking = masking;
    }

    String of(Applicant applicant) {
        return reading.apply(applicant);
    }

    String masked(Applicant applicant) {
        var value = of(applicant);
        return value.isEmpty() ? "" : masking.apply(value);
    }

    /** Its column, and in small letters with dashes the end of its message key. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that is authenticated with the secret; never changes. */
    String secret() {
        return "disclosure.applicant." + column();
    }

    private static String creditCode(Applicant applicant) {
        var organisation = applicant.organisation();
        return organisation == null ? "" : organisation.creditCode();
    }

    private static String responsible(Applicant applicant) {
        var organisation = applicant.organisation();
        return organisation == null ? "" : organisation.responsible();
    }

    private static Function<Applicant, String> agent(Function<Applicant.Agent, String> part) {
        return applicant -> of(applicant.agent(), part);
    }

    private static String of(Applicant.@Nullable Agent agent, Function<Applicant.Agent, String> part) {
        return agent == null ? "" : part.apply(agent);
    }

    private static String number(String value) {
        return Masking.mask(PersonalData.Kind.CITIZEN_ID, value);
    }

    private static String phone(String value) {
        var kind =
                value.length() == 11 && value.startsWith("1") ? PersonalData.Kind.MOBILE : PersonalData.Kind.LANDLINE;
        return Masking.mask(kind, value);
    }

    /** City and district are enough to recognise an address by. */
    private static String address(String value) {
        var points = value.codePoints().toArray();
        var shown = Math.min(6, points.length / 3);
        return new String(points, 0, shown) + "*".repeat(Math.min(8, points.length - shown));
    }
}
