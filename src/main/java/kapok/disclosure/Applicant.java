package kapok.disclosure;

/**
 * Who asks (申请人), as far as the register knows: personal data, kept encrypted, never in lists or figures.
 *
 * @param name empty when unknown, as in registers that were taken over
 * @param contact telephone, address or mail; may be empty
 */
public record Applicant(String name, String contact) {
    public static Applicant unknown() {
        return new Applicant("", "");
    }

    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
