package kapok.disclosure.application;

import kapok.disclosure.CaseWindow;
import kapok.disclosure.DisclosurePermissions;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** Who may read what an applicant handed in (申请材料): officers who may read the case. */
@Component
class CaseFiles {
    private final Submissions submissions;
    private final CaseWindow cases;

    CaseFiles(Submissions submissions, CaseWindow cases) {
        this.submissions = submissions;
        this.cases = cases;
    }

    boolean may(Caller caller, String number) {
        var organ = submissions
                .find(number)
                .map(Submissions.Waiting::organ)
                .or(() -> cases.find(number).map(one -> one.application().organ()));
        return organ.isPresent() && caller.may(DisclosurePermissions.READ, organ.get());
    }
}
