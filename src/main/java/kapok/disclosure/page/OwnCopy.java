package kapok.disclosure.page;

import java.util.List;

/** Everything the register holds about an applicant, for the applicant (本人信息副本). */
public record OwnCopy(
        String number,
        List<ApplicantPanel.Fact> person,
        List<ApplicantPanel.Fact> application,
        List<TrackedCase.Sent> sent) {}
