package kapok.desk;

import java.util.Comparator;
import java.util.List;
import kapok.desk.page.DeskPage;
import kapok.web.Caller;
import kapok.web.SignedIn;
import kapok.web.TaskSource;
import kapok.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: what waits, the most pressing first. */
@Controller
class DeskController {
    private final List<TaskSource> sources;

    DeskController(List<TaskSource> sources) {
        this.sources = sources;
    }

    @SignedIn
    @GetMapping("/desk")
    String home(Caller caller, Text text, Model model) {
        var tasks = sources.stream()
                .flatMap(source -> source.tasks(caller, text).stream())
                .filter(task -> task.count() > 0)
                .sorted(Comparator.comparing(TaskSource.Task::urgency))
                .toList();
        model.addAttribute("page", new DeskPage(caller.name(), tasks));
        return "desk/home";
    }
}
