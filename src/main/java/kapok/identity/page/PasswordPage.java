package kapok.identity.page;

import kapok.web.page.Slips;

/** The form to change the own password; {@code forced} after the first sign-in. */
public record PasswordPage(boolean forced, Slips slips) {}
