package kapok.disclosure.page;

import kapok.web.page.Slips;

/** Number and query code to look a case up with (进度查询). */
public record TrackForm(String number, Slips slips) {}
