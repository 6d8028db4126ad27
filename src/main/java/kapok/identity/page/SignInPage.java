package kapok.identity.page;

import kapok.web.page.Slips;

/** The sign-in form. */
public record SignInPage(String login, String next, Slips slips) {}
