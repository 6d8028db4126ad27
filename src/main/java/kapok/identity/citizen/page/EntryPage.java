package kapok.identity.citizen.page;

import kapok.web.page.Slips;

/**
 * Signing in by mobile number (手机号登录).
 *
 * @param open whether codes can be sent here
 * @param sent whether one was, so that it can be typed in
 * @param shown the code itself, where it cannot be sent but may be shown; else empty
 */
public record EntryPage(boolean open, String phone, boolean sent, String shown, Slips slips) {}
