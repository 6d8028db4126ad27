package kapok.identity.page;

import java.util.List;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/** The form of an account, new or old. */
public record OfficerForm(
        boolean fresh,
        String login,
        String name,
        String organ,
        String reach,
        boolean disabled,
        int version,
        List<String> roles,
        List<Choice> choices,
        Slips slips) {}
