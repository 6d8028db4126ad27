package kapok.identity;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.PermissionSet;
import kapok.web.RuleViolation;
import kapok.web.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and changes accounts and roles (账号与角色管理). */
@Component
public class Accounts {
    private final Officers officers;
    private final Roles roles;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AgencyDirectory agencies;
    private final AuditTrail trail;
    private final List<PermissionSet> permissionSets;
    private final Clock clock;

    Accounts(
            Officers officers,
            Roles roles,
            Passwords passwords,
            Sessions sessions,
            AgencyDirectory agencies,
            AuditTrail trail,
            List<PermissionSet> permissionSets,
            Clock clock) {
        this.officers = officers;
        this.roles = roles;
        this.passwords = passwords;
        this.sessions = sessions;
        this.agencies = agencies;
        this.trail = trail;
        this.permissionSets = List.copyOf(permissionSets);
        this.clock = clock;
    }

    /** @throws RuleViolation if the login is taken, the password weak, or a role unknown */
    @Transactional
    public void open(Caller caller, NewOfficer officer) {
        caller.require(IdentityPermissions.MANAGE, officer.organ());
        agencies.organ(officer.organ());
        demandLogin(officer.login());
        passwords.demandStrength(officer.password(), officer.login());
        demandOwnRights(caller, officer.reach(), officer.roles());
        try {
            var id = officers.insert(officer, passwords.hash(officer.password()), caller.name(), clock.instant());
            officers.setRoles(id, officer.roles());
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("identity.login-taken", officer.login());
        }
        trail.record(caller, "identity.open", "officer", officer.login(), "开设账号，角色：" + officer.roles());
    }

    /** @throws StaleVersion if somebody else changed the account since {@code version} was read */
    @Transactional
    void change(Caller caller, String login, int version, OfficerChange change) {
        var officer = get(login);
        caller.require(IdentityPermissions.MANAGE, officer.organ());
        demandOwnRights(caller, change.reach(), change.roles());
        if (caller.id().equals(login) && change.disabled()) {
            throw new RuleViolation("identity.not-yourself");
        }
        if (!officers.change(officer, version, change, caller.name(), clock.instant())) {
            throw new StaleVersion("officer " + login, officer.changedBy(), officer.changedAt());
        }
        officers.setRoles(officer.id(), change.roles());
        if (change.disabled()) {
            sessions.endAll(login);
        }
        var words = "修改账号，角色：" + change.roles() + (change.disabled() ? "，停用" : "");
        trail.record(caller, "identity.change", "officer", login, words);
    }

    /** Gives a new initial password, which must be changed at the next sign-in, and ends all sessions. */
    @Transactional
    void resetPassword(Caller caller, String login, String password) {
        var officer = get(login);
        caller.require(IdentityPermissions.MANAGE, officer.organ());
        passwords.demandStrength(password, login);
        officers.changePassword(officer.id(), passwords.hash(password), true);
        sessions.endAll(login);
        trail.record(caller, "identity.reset-password", "officer", login, "重置密码");
    }

    /** An officer changes the own password; all other sessions end. */
    @Transactional
    void changeOwnPassword(Caller caller, String current, String wanted, String keptSession) {
        var officer = get(caller.id());
        if (!passwords.matches(current, officer)) {
            throw new RuleViolation("identity.wrong-current");
        }
        passwords.demandStrength(wanted, officer.login());
        if (passwords.matches(wanted, officer)) {
            throw new RuleViolation("identity.password-same");
        }
        officers.changePassword(officer.id(), passwords.hash(wanted), false);
        sessions.endOthers(officer.login(), keptSession);
        trail.record(caller, "identity.change-password", "officer", officer.login(), "修改密码");
    }

    /** Creates a role, or gives it other permissions; each must be one that a context declares. */
    @Transactional
    public void defineRole(Caller caller, String code, String label, boolean builtin, Set<String> permissions) {
        caller.require(IdentityPermissions.MANAGE_ROLES);
        for (var permission : permissions) {
            if (permissionSets.stream().noneMatch(set -> set.codes().contains(permission))) {
                throw new RuleViolation("identity.unknown-permission", permission);
            }
        }
        roles.save(code, label, builtin, permissions);
        trail.record(caller, "identity.define-role", "role", code, "角色权限：" + permissions);
    }

    Officer get(String login) {
        return officers.find(login).orElseThrow(() -> new NotFound("officer", login));
    }

    private static void demandLogin(String login) {
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw new RuleViolation("identity.login-form");
        }
    }

    /** Nobody gives away more than they have. */
    private void demandOwnRights(Caller caller, Reach reach, List<String> roleCodes) {
        if (reach == Reach.CITY && !caller.scope().everything()) {
            throw new RuleViolation("identity.beyond-own-rights");
        }
        var known = roles.permissions();
        for (var role : roleCodes) {
            if (roles.list().stream().noneMatch(one -> one.code().equals(role))) {
                throw new RuleViolation("identity.unknown-role", role);
            }
            for (var permission : known.getOrDefault(role, Set.of())) {
                if (!caller.may(permission)) {
                    throw new RuleViolation("identity.beyond-own-rights");
                }
            }
        }
    }
}
