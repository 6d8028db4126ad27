package kapok.agency;

import java.util.ArrayList;
import java.util.List;
import kapok.agency.page.DivisionsPage;
import kapok.agency.page.OrganLine;
import kapok.agency.page.OrganPage;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** Puts together what the pages of organs and divisions show. */
@Component
class OrganPages {
    private static final int FOUND = 200;

    private final Organs organs;
    private final Divisions divisions;
    private final Staff staff;

    OrganPages(Organs organs, Divisions divisions, Staff staff) {
        this.organs = organs;
        this.divisions = divisions;
        this.staff = staff;
    }

    List<OrganLine> lines(List<OrganEntry> entries, Text text) {
        return entries.stream().map(entry -> line(entry, text)).toList();
    }

    private OrganLine line(OrganEntry entry, Text text) {
        return new OrganLine(
                entry.code(),
                entry.name(),
                text.localizeOr("agency.kind." + entry.kind(), entry.kind()),
                divisions.find(entry.division()).map(Division::name).orElse(entry.division()),
                entry.abolished());
    }

    /** @throws NotFound if no organ has this code */
    OrganPage organ(String code, Caller caller, Text text) {
        var entry = organs.entry(code).orElseThrow(() -> new NotFound("organ", code));
        var parent = entry.parent();
        return new OrganPage(
                line(entry, text),
                entry.shortName(),
                parent,
                parent == null ? "" : organs.find(parent).map(Organ::name).orElse(parent),
                entry.division(),
                text.date(entry.abolishedOn()),
                organs.owner().filter(code::equals).isPresent(),
                lines(organs.below(code), text),
                staff.of(code).stream()
                        .map(one -> new OrganPage.Person(one.name(), one.post(), one.phone()))
                        .toList(),
                caller.may(AgencyPermissions.MANAGE),
                caller.may("audit.view"));
    }

    /** The top of the tree; a single province is opened at once, since it alone is no choice. */
    DivisionsPage tops(Caller caller, Text text) {
        var tops = divisions.tops();
        if (tops.size() == 1) {
            return division(tops.getFirst().code(), caller, text);
        }
        return new DivisionsPage("", null, List.of(), divisionLines(tops, text), List.of(), manages(caller));
    }

    DivisionsPage found(String words, Caller caller, Text text) {
        return new DivisionsPage(
                words,
                null,
                List.of(),
                divisionLines(divisions.search(words, FOUND), text),
                List.of(),
                manages(caller));
    }

    /** @throws NotFound if no division has this code */
    DivisionsPage division(String code, Caller caller, Text text) {
        var division = divisions.find(code).orElseThrow(() -> new NotFound("division", code));
        return new DivisionsPage(
                "",
                line(division, text),
                divisionLines(above(division), text),
                divisionLines(divisions.below(code), text),
                lines(organs.inDivision(code), text),
                manages(caller));
    }

    private List<Division> above(Division division) {
        var above = new ArrayList<Division>();
        var parent = division.parent();
        while (parent != null && above.size() < DivisionTable.LEVELS.size()) {
            var found = divisions.find(parent).orElseThrow();
            above.addFirst(found);
            parent = found.parent();
        }
        return above;
    }

    private static boolean manages(Caller caller) {
        return caller.may(AgencyPermissions.MANAGE);
    }

    private static List<DivisionsPage.Line> divisionLines(List<Division> divisions, Text text) {
        return divisions.stream().map(one -> line(one, text)).toList();
    }

    private static DivisionsPage.Line line(Division division, Text text) {
        return new DivisionsPage.Line(
                division.code(), division.name(), text.localize("agency.level." + division.level()));
    }
}
