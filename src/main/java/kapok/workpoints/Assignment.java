package kapok.workpoints;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task of a plan and who has it (工作任务及分工).
 *
 * @param year of the plan
 * @param plan document number of the plan (分工方案文号)
 * @param number of the task within its plan (序号), from 1
 * @param theme the heading it stands under (一级标题); may be empty
 * @param text the task in words (工作任务)
 * @param owner who leads it (主办单位), as its 统一社会信用代码
 * @param coOwners who support it (协办单位), likewise
 * @param dueOn last day; absent for tasks that go on all year (持续推进)
 */
public record Assignment(
        int year,
        String plan,
        int number,
        String theme,
        String text,
        String owner,
        Set<String> coOwners,
        @Nullable LocalDate dueOn) {
    public Assignment {
        coOwners = Set.copyOf(coOwners);
    }

    /** Where a task stands; no two stand in one place. */
    record Place(int year, String plan, int number) {}

    Place place() {
        return new Place(year, plan, number);
    }
}
