package kapok.identity.page;

import java.util.List;

/** The list of accounts. */
public record OfficersPage(String words, List<Line> lines) {
    /** An account; {@code state} is active, initial or disabled. */
    public record Line(String login, String name, String organ, String roles, String reach, String state) {}
}
