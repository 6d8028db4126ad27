package kapok.desk.page;

import java.util.List;
import kapok.web.TaskSource.Task;
import kapok.web.TaskSource.Urgency;

/** What waits for an officer. */
public record DeskPage(String name, List<Task> tasks) {
    public long total() {
        return tasks.stream().mapToLong(Task::count).sum();
    }

    public long of(Urgency urgency) {
        return tasks.stream()
                .filter(task -> task.urgency() == urgency)
                .mapToLong(Task::count)
                .sum();
    }
}
