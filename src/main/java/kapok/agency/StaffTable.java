package kapok.agency;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kapok.table.ImportResult;
import kapok.table.TableColumns;
import kapok.table.TableFile;
import kapok.table.TableRow;
import kapok.web.Caller;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Staff as a table; whoever is there already gets the new telephone. */
@Component
final class StaffTable implements AgencyTable<StaffMember> {
    private static final Pattern OFFICE_PHONE = Pattern.compile("[0-9+（）() \\-转]*");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private final AgencyDesk desk;
    private final Organs organs;
    private final Staff staff;
    private final TableColumns<StaffMember> columns;

    StaffTable(AgencyDesk desk, Organs organs, Staff staff, MessageSource messages) {
        this.desk = desk;
        this.organs = organs;
        this.staff = staff;
        columns = TableColumns.<StaffMember>of("agency", "agency.staff", messages)
                .required("organ", StaffMember::organ)
                .required("person", StaffMember::name)
                .optional("post", StaffMember::post)
                .optional("phone", StaffMember::phone);
    }

    @Override
    public String kind() {
        return "staff";
    }

    @Override
    public TableColumns<StaffMember> columns() {
        return columns;
    }

    @Override
    public String address() {
        return "/desk/organs";
    }

    @Override
    public Iterator<StaffMember> lines(Caller caller) {
        caller.require(AgencyPermissions.VIEW);
        return staff.all().iterator();
    }

    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        caller.require(AgencyPermissions.MANAGE);
        var known = organs.all().stream().map(Organ::code).collect(Collectors.toSet());
        return file.read(columns, row -> member(row, known))
                .unique(
                        one -> List.of(one.organ(), one.name(), one.post()),
                        _ -> List.of(),
                        (row, _) -> columns.problem(row, "person", row.value().name(), "agency.twice"))
                .take(dryRun, members -> desk.takeOverStaff(caller, members));
    }

    private StaffMember member(TableRow row, Set<String> known) {
        var member = new StaffMember(
                row.required("organ", 18), row.required("person", 50), row.text("post", 100), row.text("phone", 40));
        if (!member.organ().isEmpty() && !known.contains(member.organ())) {
            row.problem("organ", "agency.unknown-parent", member.organ());
        }
        if (!OFFICE_PHONE.matcher(member.phone()).matches()) {
            row.problem("phone", "agency.bad-phone");
        } else if (MOBILE.matcher(member.phone()).matches()) {
            row.problem("phone", "agency.mobile");
        }
        return member;
    }
}
