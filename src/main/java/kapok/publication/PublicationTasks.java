package kapok.publication;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kapok.calendar.Beijing;
import kapok.web.Caller;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** Manuscripts that wait for this officer's act (待审、待发布稿件). */
@Component
class PublicationTasks implements TaskSource {
    private static final List<Map.Entry<String, String>> ACTS = List.of(
            Map.entry("review_1", PublicationPermissions.REVIEW_1),
            Map.entry("review_2", PublicationPermissions.REVIEW_2),
            Map.entry("review_3", PublicationPermissions.REVIEW_3),
            Map.entry("cleared", PublicationPermissions.PUBLISH),
            Map.entry("draft", PublicationPermissions.WRITE));

    private final DeskLists lists;
    private final DueDays dueDays;
    private final Clock clock;

    PublicationTasks(DeskLists lists, DueDays dueDays, Clock clock) {
        this.lists = lists;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Caller caller, Text text) {
        var acts = ACTS.stream().filter(act -> caller.may(act.getValue())).toList();
        if (acts.isEmpty()) {
            return List.of();
        }
        var counts = lists.counts(caller, dueDays.around(Beijing.today(clock)));
        return acts.stream()
                .map(act -> task(act.getKey(), counts.getOrDefault(act.getKey(), 0L), text))
                .toList();
    }

    private static Task task(String stage, long count, Text text) {
        return new Task(
                text.localize("publication.task." + stage),
                count,
                "/desk/publications?view=" + stage,
                stage.equals("draft") ? Urgency.CALM : Urgency.SOON,
                text.localize("publication.task.note"));
    }
}
