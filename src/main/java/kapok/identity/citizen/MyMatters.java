package kapok.identity.citizen;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** What the person who is signed in with a browser follows (我的办件). For nobody signed in, all of it is empty. */
@Component
public class MyMatters {
    private final Citizens citizens;

    MyMatters(Citizens citizens) {
        this.citizens = citizens;
    }

    public boolean signedIn(HttpServletRequest request) {
        return CitizenSession.of(request).isPresent();
    }

    /** Whether this person may open the matter without its query code. */
    public boolean holds(HttpServletRequest request, String number) {
        var citizen = CitizenSession.of(request);
        return citizen.isPresent() && citizens.holds(citizen.getAsLong(), number);
    }

    /** Adds a matter that the person has just applied for, or shown number and query code of. */
    public void keep(HttpServletRequest request, String number) {
        CitizenSession.of(request).ifPresent(citizen -> citizens.keep(citizen, number));
    }
}
