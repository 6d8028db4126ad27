package kapok.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kapok.desk.page.DeskPage;
import kapok.web.Caller;
import kapok.web.DueSource;
import kapok.web.DueSource.Due;
import kapok.web.DueSource.UnderWay;
import kapok.web.RecentSource;
import kapok.web.SignedIn;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page after sign-in (我的任务): what is due, and what waits for this officer's own act. */
@Controller
class DeskController {
    private static final int LISTED = 15;
    private static final int RECENT = 6;

    private final List<DueSource> dues;
    private final List<TaskSource> tasks;
    private final RecentSource recent;

    DeskController(List<DueSource> dues, List<TaskSource> tasks, RecentSource recent) {
        this.dues = dues;
        this.tasks = tasks;
        this.recent = recent;
    }

    /**
     * @param due which of what is under way is listed; all of it where that is not understood
     * @param area of one kind of work only; empty for all
     */
    @SignedIn
    @GetMapping("/desk")
    String home(
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String area,
            Caller caller,
            Text text,
            Model model) {
        var listed = Arrays.stream(Due.values())
                .filter(one -> one.code().equals(due))
                .findFirst()
                .orElse(Due.OPEN);
        var underWay = dues.stream()
                .flatMap(source -> source.underWay(caller, listed, LISTED, text).stream())
                .sorted(Comparator.comparingInt(UnderWay::order))
                .toList();
        var known = underWay.stream().anyMatch(one -> one.area().equals(area)) ? area : "";
        model.addAttribute(
                "page",
                new DeskPage(
                        caller.name(),
                        underWay,
                        listed,
                        known,
                        items(underWay, known),
                        waiting(caller, text),
                        recent.newest(caller, RECENT, text)));
        return "desk/home";
    }

    /** Of all areas together, what is due first in front; what has no running clock comes last. */
    private static List<DeskPage.Row> items(List<UnderWay> underWay, String area) {
        return underWay.stream()
                .filter(one -> area.isEmpty() || one.area().equals(area))
                .flatMap(one -> one.items().stream().map(item -> new DeskPage.Row(one.label(), item)))
                .sorted(Comparator.comparing(row -> row.item().by(), Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(LISTED)
                .toList();
    }

    private List<TaskSource.Task> waiting(Caller caller, Text text) {
        return tasks.stream()
                .flatMap(source -> source.tasks(caller, text).stream())
                .filter(task -> task.count() > 0)
                .sorted(Comparator.comparing(TaskSource.Task::urgency))
                .toList();
    }
}
