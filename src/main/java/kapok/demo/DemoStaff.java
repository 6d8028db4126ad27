package kapok.demo;

import java.util.List;
import java.util.Set;
import kapok.identity.Accounts;
import kapok.identity.NewOfficer;
import kapok.identity.Reach;
import kapok.identity.StandardRoles;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** The people who sign in (演示账号). Their password is known to everybody: never for a real installation. */
@Component
class DemoStaff {
    static final String PASSWORD = "mumian-2026";

    private final Accounts accounts;
    private final StandardRoles roles;

    DemoStaff(Accounts accounts, StandardRoles roles) {
        this.accounts = accounts;
        this.roles = roles;
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
            new Person("leader", "罗永强", "leader", "分管领导：审定、签发年度报告"),
            new Person("agent", "吴倩文", "hotline-agent", "热线坐席：受理、直接答复、回访"),
            new Person("dispatcher", "谢振华", "hotline-centre", "热线派单：派单、审批、审核、督办、公开结果"),
            new Person("undertaker", "潘建国", "hotline-undertaker", "承办：市住房和城乡建设局"));

    private static final Set<String> CITY = Set.of("admin", "dispatcher");
    private static final String HOUSING = "11440100007482612P";

    void seed(Caller caller) {
        roles.define(caller);
        for (var person : PEOPLE) {
            accounts.open(
                    caller,
                    new NewOfficer(
                            person.login(),
                            person.name(),
                            person.login().equals("undertaker") ? HOUSING : DemoOrgans.BUREAU,
                            CITY.contains(person.login()) ? Reach.CITY : Reach.OWN,
                            PASSWORD,
                            false,
                            List.of(person.role())));
        }
    }
}
