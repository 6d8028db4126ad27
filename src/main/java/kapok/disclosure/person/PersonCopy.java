package kapok.disclosure.person;

import java.util.ArrayList;
import java.util.List;
import kapok.disclosure.Applicant;
import kapok.disclosure.page.ApplicantPanel.Fact;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** What is held about an applicant as labelled lines (申请人信息): in full for the applicant, masked for the desk. */
@Component
public class PersonCopy {
    private final Applicants applicants;

    PersonCopy(Applicants applicants) {
        this.applicants = applicants;
    }

    /** In full: only for the applicant, who has proved to be that. */
    public List<Fact> of(String number, Text text) {
        return facts(applicants.of(number), true, text);
    }

    /** Masked, as the desk shows it (脱敏). */
    public List<Fact> masked(String number, Text text) {
        return facts(applicants.of(number), false, text);
    }

    static List<Fact> facts(Applicant applicant, boolean revealed, Text text) {
        var facts = new ArrayList<Fact>();
        for (var field : PersonField.values()) {
            var value = revealed ? field.of(applicant) : field.masked(applicant);
            if (!value.isEmpty()) {
                facts.add(new Fact(label(field, applicant, text), value));
            }
        }
        return facts;
    }

    private static String label(PersonField field, Applicant applicant, Text text) {
        var agent = applicant.agent();
        if (field == PersonField.PAPER_NUMBER) {
            return text.localize("disclosure.paper." + applicant.paper().kind().code());
        } else if (field == PersonField.AGENT_NUMBER && agent != null) {
            return text.localize(
                    "disclosure.person.agent-paper",
                    text.localize("disclosure.paper." + agent.paper().kind().code()));
        }
        return text.localize("disclosure.person." + field.column().replace('_', '-'));
    }
}
