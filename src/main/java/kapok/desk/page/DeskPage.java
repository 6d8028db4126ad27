package kapok.desk.page;

import java.util.Arrays;
import java.util.List;
import kapok.web.DueSource.Due;
import kapok.web.DueSource.Item;
import kapok.web.DueSource.Pile;
import kapok.web.DueSource.UnderWay;
import kapok.web.TaskSource.Task;
import kapok.web.Text;

/**
 * What an officer has under way and what waits (我的任务).
 *
 * @param listed which of what is under way the rows are
 * @param area the one kind of work that is listed; empty for all
 * @param rows the first of them, what is due first in front
 */
public record DeskPage(
        String name, List<UnderWay> underWay, Due listed, String area, List<Row> rows, List<Task> waiting) {
    /** One piece of work and the kind it is of. */
    public record Row(String area, Item item) {}

    public List<Due> dues() {
        return Arrays.asList(Due.values());
    }

    /** How many of all kinds; each record is in one kind only, so that they add up. */
    public long total(Due due) {
        return underWay.stream().mapToLong(one -> one.pile(due).count()).sum();
    }

    /** With a plus where a kind has more than anybody counted. */
    public String shown(Due due, Text text) {
        var more = underWay.stream().anyMatch(one -> one.pile(due).more());
        return text.number(total(due)) + (more ? "+" : "");
    }

    public static String shown(Pile pile, Text text) {
        return text.number(pile.count()) + (pile.more() ? "+" : "");
    }

    /** How many the list would hold if it held them all. */
    public long behind() {
        return underWay.stream()
                .filter(one -> area.isEmpty() || one.area().equals(area))
                .mapToLong(one -> one.pile(listed).count())
                .sum();
    }

    /** The list of some kind of work by another measure. */
    public String address(Due due, String of) {
        return "/desk?due=" + due.code() + (of.isEmpty() ? "" : "&area=" + of) + "#due";
    }
}
