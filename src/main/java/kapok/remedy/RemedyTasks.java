package kapok.remedy;

import java.util.List;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** Answers that reviewing bodies and courts wait for, and corrections they ordered (待提交答复、待落实纠正). */
@Component
class RemedyTasks implements TaskSource {
    private final RemedyPages pages;
    private final OwedDays days;

    RemedyTasks(RemedyPages pages, OwedDays days) {
        this.pages = pages;
        this.days = days;
    }

    @Override
    public List<Task> tasks(Caller caller, Text text) {
        if (!caller.may(RemedyPermissions.WRITE)) {
            return List.of();
        }
        var owed = pages.owed(caller.scope(), RemedyPages.MOST_OWED);
        var pressing = owed.stream().map(days::due).map(days::urgency).sorted().findFirst();
        return List.of(new Task(
                text.localize("remedy.task.owed"),
                owed.size(),
                "/desk/remedies?tab=owed",
                pressing.orElse(Urgency.CALM),
                text.localize("remedy.task.note")));
    }
}
