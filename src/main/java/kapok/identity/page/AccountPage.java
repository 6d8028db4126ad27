package kapok.identity.page;

import java.util.List;

/** An officer's own account. */
public record AccountPage(
        String name, String login, String organ, List<String> roles, String reach, List<Session> sessions) {
    /** A place where the officer is signed in. */
    public record Session(String id, String since, String lastUsed, boolean current) {}
}
