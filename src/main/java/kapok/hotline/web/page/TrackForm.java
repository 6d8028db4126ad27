package kapok.hotline.web.page;

import kapok.web.page.Slips;

/** The form that asks for number and query code. */
public record TrackForm(String number, Slips slips) {}
