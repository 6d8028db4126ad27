package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Slips;

/**
 * The applicant of a request on the desk (申请人).
 *
 * @param facts empty where the register knows nobody
 * @param erasedOn when contact data were erased, in words; empty if they were not
 */
public record ApplicantPanel(
        String number,
        List<Fact> facts,
        boolean revealed,
        boolean mayReveal,
        boolean mayErase,
        String erasedOn,
        Map<String, String> typed,
        Slips slips) {

    /** A line about a person. */
    public record Fact(String label, String value) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
