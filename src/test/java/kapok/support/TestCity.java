package kapok.support;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import kapok.agency.AgencyDesk;
import kapok.agency.AgencyDirectory;
import kapok.agency.Division;
import kapok.agency.Organ;
import kapok.identity.Accounts;
import kapok.identity.NewOfficer;
import kapok.identity.Reach;
import kapok.web.Caller;
import kapok.web.OrganScope;
import kapok.web.PermissionSet;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organs and officers for tests; each call makes new ones. */
@TestComponent
public class TestCity {
    /** The password of every officer made here. */
    public static final String PASSWORD = "mu-mian-hua-2026";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final String CITY = "440100000000";

    private static final Caller BUILDER = Caller.system("tests");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final List<PermissionSet> permissions;
    private final AgencyDesk agencyDesk;
    private final AgencyDirectory agencies;
    private final AtomicInteger made = new AtomicInteger();

    TestCity(
            JdbcClient jdbc,
            Accounts accounts,
            List<PermissionSet> permissions,
            AgencyDesk agencyDesk,
            AgencyDirectory agencies) {
        this.agencyDesk = agencyDesk;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.permissions = permissions;
    }

    /** A new organ right below the city government; its code. */
    public String newOrgan() {
        return newOrganBelow(government());
    }

    /** A new organ below another; its code. */
    public String newOrganBelow(String parent) {
        return newOrganBelow(parent, "department", CITY);
    }

    /** As a kind of organ that governs a division. */
    public String newOrganBelow(String parent, String kind, String division) {
        division(
                division, division, division.equals(CITY) ? "city" : division.endsWith("000000") ? "district" : "town");
        var n = made.incrementAndGet();
        var code = creditCode(n);
        insert(new Organ(code, "测试局" + n, "测试局" + n, kind, parent, division));
        return code;
    }

    /** The city government, which owns the installation. */
    public synchronized String government() {
        var code = creditCode(0);
        division(CITY, "广州市", "city");
        insert(new Organ(code, "测试市人民政府", "测试市人民政府", "department", null, CITY));
        if (agencies.findOwner().isEmpty()) {
            agencyDesk.setOwner(BUILDER, code);
        }
        return code;
    }

    /** By the front door: whoever asked for it before remembers that it was not there. */
    private void division(String code, String name, String level) {
        var there = jdbc.sql("select exists (select 1 from agency.division where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
        if (!there) {
            agencyDesk.takeOverDivisions(BUILDER, List.of(new Division(code, name, level, null)));
        }
    }

    private void insert(Organ organ) {
        if (agencies.find(organ.code()).isEmpty()) {
            agencyDesk.takeOver(BUILDER, List.of(organ));
        }
    }

    /** A caller of that organ with the permissions, without an account; for calling desks directly. */
    public Caller caller(String organ, String... granted) {
        return new Caller(
                Caller.Kind.OFFICER,
                "officer" + made.incrementAndGet(),
                "测试员",
                organ,
                Set.of(granted),
                OrganScope.of(Set.of(organ)));
    }

    /** A new officer with an account and exactly these permissions, for the own organ; the login. */
    public String officer(String organ, String... granted) {
        return officer(organ, Reach.OWN, Set.of(granted));
    }

    /** A new officer with every permission in the whole city; the login. */
    public String administrator(String organ) {
        return officer(organ, Reach.CITY, allPermissions());
    }

    public Set<String> allPermissions() {
        var all = new TreeSet<String>();
        permissions.forEach(set -> all.addAll(set.codes()));
        return all;
    }

    private String officer(String organ, Reach reach, Set<String> granted) {
        var login = "tester" + made.incrementAndGet();
        var role = "role-" + login.replaceAll("[0-9]", "") + "-" + letters(made.get());
        var system = Caller.system("tests");
        accounts.defineRole(system, role, role, false, granted);
        accounts.open(system, new NewOfficer(login, "测试员" + login, organ, reach, PASSWORD, false, List.of(role)));
        return login;
    }

    private static String letters(int n) {
        return Integer.toString(n, 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (Character.digit(c, 26) + 'a')))
                .reduce("", String::concat);
    }

    /** A valid 统一社会信用代码 that no organ has: its middle part is a number of ours. */
    private static String creditCode(int n) {
        var body = "11440199" + "TE" + "%07d".formatted(n);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
