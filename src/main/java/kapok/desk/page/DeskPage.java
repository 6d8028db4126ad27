package kapok.desk.page;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kapok.web.DueSource.Due;
import kapok.web.DueSource.Item;
import kapok.web.DueSource.Pile;
import kapok.web.DueSource.UnderWay;
import kapok.web.RecentSource.Recent;
import kapok.web.TaskSource.Task;
import kapok.web.Text;

/**
 * What an officer has under way and what waits (我的任务).
 *
 * @param listed which of what is under way the rows are
 * @param area the one kind of work that is listed; empty for all
 * @param rows the first of them, what is due first in front
 * @param recent what others and oneself did just now, in front the last
 */
public record DeskPage(
        String name,
        List<UnderWay> underWay,
        Due listed,
        String area,
        List<Row> rows,
        List<Task> waiting,
        List<Recent> recent) {
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

    /** What has no running clock, by kind of work. */
    public List<Part> paused() {
        return parts(UnderWay::paused);
    }

    /** What was finished since the month began, by kind of work. */
    public List<Part> done() {
        return parts(one -> one.done() == null ? Pile.NONE : one.done().pile());
    }

    private List<Part> parts(Function<UnderWay, Pile> of) {
        return underWay.stream()
                .map(one -> new Part(one.label(), of.apply(one)))
                .filter(part -> part.pile().known())
                .toList();
    }

    /** A share of a number, and the queue that holds it. */
    public record Part(String label, Pile pile) {}

    public static String sum(List<Part> parts, Text text) {
        var more = parts.stream().anyMatch(part -> part.pile().more());
        return text.number(parts.stream().mapToLong(part -> part.pile().count()).sum()) + (more ? "+" : "");
    }

    /** By how many more, or fewer where negative, than last month up to the same day. */
    public long gained() {
        return underWay.stream()
                .map(UnderWay::done)
                .filter(Objects::nonNull)
                .mapToLong(done -> done.pile().count() - done.before())
                .sum();
    }

    /** Kinds of work that know how long they took, and how long. */
    public List<Taken> taken(Text text) {
        return underWay.stream()
                .filter(one -> one.done() != null && one.done().days() != null)
                .map(one -> new Taken(
                        one.label(),
                        text.number(Objects.requireNonNull(
                                Objects.requireNonNull(one.done()).days())),
                        Objects.requireNonNull(one.done()).pile().href()))
                .toList();
    }

    /** The mean of the days that one kind of work took. */
    public record Taken(String label, String days, String href) {}

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
