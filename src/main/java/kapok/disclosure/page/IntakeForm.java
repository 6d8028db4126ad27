package kapok.disclosure.page;

import java.util.List;
import kapok.web.page.Choice;

/**
 * The form with which an officer enters an application (代为登记).
 *
 * @param form the parts that stand in the public form too
 */
public record IntakeForm(
        ApplyForm form, List<Choice> organs, List<Choice> arrivals, List<Choice> topics, String today) {}
