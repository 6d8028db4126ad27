package kapok.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kapok.web.Text;

/**
 * Last days as an iCalendar (日历订阅), RFC 5545: one all-day event for each case, under its number alone. Whoever finds the
 * file learns nothing of any person and nothing of what was asked.
 */
final class CalendarFeed {
    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private CalendarFeed() {}

    /** @param site where the pages are, without a slash at its end */
    static String of(List<Reminders.Entry> entries, String site, Instant now, Text text) {
        var feed = new CalendarFeed();
        feed.line("BEGIN:VCALENDAR");
        feed.line("VERSION:2.0");
        feed.line("PRODID:-//Kapok//Disclosure//ZH");
        feed.line("CALSCALE:GREGORIAN");
        feed.line("X-WR-CALNAME:" + escaped(text.localize("disclosure.feed.name")));
        feed.line("X-WR-TIMEZONE:Asia/Shanghai");
        entries.forEach(entry -> feed.event(entry, site, now, text));
        feed.line("END:VCALENDAR");
        return feed.out.toString();
    }

    private void event(Reminders.Entry entry, String site, Instant now, Text text) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.number() + "@kapok");
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + day(entry.replyBy()));
        line("DTEND;VALUE=DATE:" + day(entry.replyBy().plusDays(1)));
        line("SUMMARY:" + escaped(text.localize("disclosure.feed.summary", entry.number())));
        line("DESCRIPTION:" + escaped(text.localize("disclosure.stage." + entry.stage())));
        line("URL:" + site + "/desk/requests/" + entry.number());
        line("STATUS:" + (entry.provisional() || entry.stage().equals("consulting") ? "TENTATIVE" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(text.localize("disclosure.feed.summary", entry.number())));
        line("TRIGGER:-P1D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\r", "\\n")
                .replace("\n", "\\n");
    }

    /** Folded after 75 octets, never inside a sign. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            var sign = content.codePointAt(i);
            var size = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(sign);
            octets += size;
            i += Character.charCount(sign);
        }
        out.append("\r\n");
    }
}
