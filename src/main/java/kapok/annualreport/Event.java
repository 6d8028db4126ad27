package kapok.annualreport;

import java.time.Instant;

/** What happened to a report (办理经过). */
record Event(Instant at, String actorName, String action, String note) {}
