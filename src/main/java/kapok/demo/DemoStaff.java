package kapok.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kapok.identity.Accounts;
import kapok.identity.NewOfficer;
import kapok.identity.Reach;
import kapok.web.Caller;
import kapok.web.PermissionSet;
import org.springframework.stereotype.Component;

/** The people who sign in (演示账号). Their password is known to everybody: never for a real installation. */
@Component
class DemoStaff {
    static final String PASSWORD = "mumian-2026";

    private final Accounts accounts;
    private final List<PermissionSet> permissions;

    DemoStaff(Accounts accounts, List<PermissionSet> permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    /** Somebody of the demo city. */
    record Person(String login, String name, String role, String post) {}

    static final List<Person> PEOPLE = List.of(
            new Person("admin", "何志远", "administrator", "系统管理员：账号、机关、日历、留痕"),
            new Person("editor", "黄晓彤", "editor", "编辑：写稿、送审、发布"),
            new Person("reviewer1", "陈嘉敏", "reviewer-1", "初审"),
            new Person("reviewer2", "李卓然", "reviewer-2", "复审"),
            new Person("reviewer3", "周慧仪", "reviewer-3", "终审"),
            new Person("disclosure", "梁思颖", "disclosure-officer", "公开专员：申请、复议诉讼、年度报告拟稿"),
            new Person("leader", "罗永强", "leader", "分管领导：审定、签发年度报告"));

    void seed(Caller caller) {
        role(caller, "administrator", "系统管理员", all(""));
        role(
                caller,
                "editor",
                "编辑",
                with(
                        "publication.read",
                        "publication.write",
                        "publication.publish",
                        "publication.correct",
                        "publication.import",
                        "publication.export"));
        role(caller, "reviewer-1", "初审员", with("publication.read", "publication.review1"));
        role(caller, "reviewer-2", "复审员", with("publication.read", "publication.review2"));
        role(caller, "reviewer-3", "终审员", with("publication.read", "publication.review3"));
        role(
                caller,
                "disclosure-officer",
                "公开专员",
                all(
                        "disclosure.",
                        "remedy.",
                        "workpoints.",
                        "figure.",
                        "annualreport.read",
                        "annualreport.draft",
                        "publication.read"));
        role(
                caller,
                "leader",
                "分管领导",
                all(
                        "annualreport.",
                        "disclosure.read",
                        "remedy.read",
                        "workpoints.read",
                        "publication.read",
                        "figure.view",
                        "audit.view"));
        for (var person : PEOPLE) {
            accounts.open(
                    caller,
                    new NewOfficer(
                            person.login(),
                            person.name(),
                            DemoOrgans.BUREAU,
                            person.login().equals("admin") ? Reach.CITY : Reach.OWN,
                            PASSWORD,
                            false,
                            List.of(person.role())));
        }
    }

    private void role(Caller caller, String code, String label, Set<String> codes) {
        accounts.defineRole(caller, code, label, true, codes);
    }

    private Set<String> all(String... beginnings) {
        var found = new TreeSet<String>();
        for (var set : permissions) {
            for (var code : set.codes()) {
                for (var beginning : beginnings) {
                    if (code.startsWith(beginning)) {
                        found.add(code);
                    }
                }
            }
        }
        return found;
    }

    private Set<String> with(String... codes) {
        var known = all("");
        var found = new ArrayList<>(List.of(codes));
        found.retainAll(known);
        return Set.copyOf(found);
    }
}
