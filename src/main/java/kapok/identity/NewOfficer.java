package kapok.identity;

import java.util.List;

/**
 * An account to be opened.
 *
 * @param login 2 to 64 small letters, digits, dots, hyphens; unique
 * @param organ 统一社会信用代码
 * @param password 10 characters or more
 * @param mustChange whether the password is only an initial one (初始密码) and must be changed at the first sign-in
 * @param roles codes of roles
 */
public record NewOfficer(
        String login, String name, String organ, Reach reach, String password, boolean mustChange, List<String> roles) {
    public NewOfficer {
        roles = List.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewOfficer[" + login + "]";
    }
}
