package kapok.agency;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableFile;
import kapok.table.TableFormat;
import kapok.table.TableRow;
import kapok.table.TableSheet;
import kapok.web.Caller;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Staff as a table. */
@Component
final class StaffTable implements AgencyTable {
    private static final Pattern OFFICE_PHONE = Pattern.compile("[0-9+（）() \\-转]*");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private final AgencyDesk desk;
    private final Organs organs;
    private final Staff staff;
    private final Text words;

    StaffTable(AgencyDesk desk, Organs organs, Staff staff, MessageSource messages) {
        this.desk = desk;
        this.organs = organs;
        this.staff = staff;
        this.words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String kind() {
        return "staff";
    }

    @Override
    public List<String> columns() {
        return List.of("organ", "person", "post", "phone");
    }

    @Override
    public List<String> required() {
        return List.of("organ", "person");
    }

    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        caller.require(AgencyPermissions.MANAGE);
        file.require(required().stream().map(this::header).toArray(String[]::new));
        var known = organs.all().stream().map(Organ::code).collect(Collectors.toSet());
        var seen = new HashSet<List<String>>();
        var reading = file.read(row -> member(row, known, seen));
        var problems = new ArrayList<>(reading.problems());
        problems.sort(Comparator.comparingInt(RowProblem::row));
        if (problems.isEmpty() && !dryRun) {
            desk.takeOverStaff(caller, reading.values());
        }
        return reading.result(dryRun);
    }

    private StaffMember member(TableRow row, java.util.Set<String> known, java.util.Set<List<String>> seen) {
        var member = new StaffMember(
                row.required(header("organ"), 18),
                row.required(header("person"), 50),
                row.text(header("post"), 100),
                row.text(header("phone"), 40));
        if (!member.organ().isEmpty() && !known.contains(member.organ())) {
            row.problem(header("organ"), "agency.unknown-parent", member.organ());
        }
        if (!OFFICE_PHONE.matcher(member.phone()).matches()) {
            row.problem(header("phone"), "agency.bad-phone");
        } else if (MOBILE.matcher(member.phone()).matches()) {
            row.problem(header("phone"), "agency.mobile");
        }
        if (!seen.add(List.of(member.organ(), member.name(), member.post()))) {
            row.problem(header("person"), "agency.twice");
        }
        return member;
    }

    private String header(String key) {
        return words.localize("agency.column." + key);
    }

    @Override
    public void write(Caller caller, TableFormat format, OutputStream out) throws IOException {
        caller.require(AgencyPermissions.VIEW);
        TableSheet.<StaffMember>of(words.localize("agency.staff"))
                .column(header("organ"), StaffMember::organ)
                .column(header("person"), StaffMember::name)
                .column(header("post"), StaffMember::post)
                .column(header("phone"), StaffMember::phone)
                .write(format, staff.all().iterator(), out);
    }
}
