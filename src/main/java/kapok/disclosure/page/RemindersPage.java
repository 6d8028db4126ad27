package kapok.disclosure.page;

import kapok.web.page.Slips;

/**
 * How an officer is reminded.
 *
 * @param feed whether there is a calendar to subscribe to
 * @param address of the feed, right after it was made; empty otherwise
 */
public record RemindersPage(String mail, boolean feed, String address, Slips slips) {}
