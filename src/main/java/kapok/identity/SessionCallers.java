package kapok.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.web.Caller;
import kapok.web.CallerSource;
import kapok.web.OrganScope;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The caller is whom the session names. The account is read anew for every request, so that a role taken away or an
 * account disabled takes effect at once.
 */
@Component
class SessionCallers implements CallerSource {
    static final String MUST_CHANGE = SessionCallers.class.getName() + ".mustChange";
    private static final String KEPT = SessionCallers.class.getName() + ".caller";

    private final Officers officers;
    private final AgencyDirectory agencies;

    SessionCallers(Officers officers, AgencyDirectory agencies) {
        this.officers = officers;
        this.agencies = agencies;
    }

    @Override
    public Caller current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Caller.anybody();
        }
        var request = attributes.getRequest();
        if (request.getAttribute(KEPT) instanceof Caller kept) {
            return kept;
        }
        var caller = read(request);
        request.setAttribute(KEPT, caller);
        return caller;
    }

    /** Programs never act through an officer's session: {@code /api/} knows access tokens only. */
    private Caller read(HttpServletRequest request) {
        var session = request.getRequestURI().startsWith("/api/") ? null : request.getSession(false);
        if (session == null
                || !(session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME)
                        instanceof String login)) {
            return Caller.anybody();
        }
        var officer = officers.find(login).filter(one -> !one.disabled());
        officer.filter(Officer::mustChange).ifPresent(_ -> request.setAttribute(MUST_CHANGE, true));
        return officer.map(this::asCaller).orElse(Caller.anybody());
    }

    private Caller asCaller(Officer officer) {
        return new Caller(
                Caller.Kind.OFFICER,
                officer.login(),
                officer.name(),
                officer.organ(),
                Set.copyOf(officers.permissions(officer.id())),
                scope(officer));
    }

    private OrganScope scope(Officer officer) {
        return switch (Reach.of(officer.reach())) {
            case OWN -> OrganScope.of(Set.of(officer.organ()));
            case SUBORDINATES -> OrganScope.of(agencies.subordinatesOf(officer.organ()));
            case CITY -> OrganScope.all();
        };
    }
}
