package kapok.calendar;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kapok.calendar.HolidayNotice.NoticeDay;
import kapok.table.TableFile;
import kapok.table.TableReading;
import kapok.table.TableRow;

/** The days of a notice as a table (节假日表): 日期, 安排, 节日. */
final class NoticeTable {
    static final String DATE = "日期";
    static final String ARRANGEMENT = "安排";
    static final String NAME = "节日";
    private static final int LONGEST_NAME = 40;
    private static final Map<String, Boolean> WORKED = arrangements();

    private NoticeTable() {}

    private static Map<String, Boolean> arrangements() {
        var words = new LinkedHashMap<String, Boolean>();
        words.put("放假", false);
        words.put("上班", true);
        words.put("休", false);
        words.put("班", true);
        words.put("off", false);
        words.put("work", true);
        return words;
    }

    /** Days typed in, a line each; the header may be left out. */
    static TableReading<NoticeDay> typed(String text, int year) {
        var header = String.join(",", DATE, ARRANGEMENT, NAME);
        var lines = text.strip().replace('，', ',').replace('\t', ',');
        var whole = lines.startsWith(DATE) ? lines : header + "\n" + lines;
        var bytes = new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8));
        try (var file = TableFile.open("typed.csv", bytes)) {
            return read(file, year);
        }
    }

    /** Every day of a file; each must lie in the year, or a month beside it. */
    static TableReading<NoticeDay> read(TableFile file, int year) {
        file.require(DATE, ARRANGEMENT, NAME);
        Set<LocalDate> seen = new HashSet<>();
        return file.read(row -> day(row, year, seen));
    }

    private static NoticeDay day(TableRow row, int year, Set<LocalDate> seen) {
        var date = row.requiredDay(DATE);
        boolean worked = row.requiredChoice(ARRANGEMENT, WORKED);
        var name = row.required(NAME, LONGEST_NAME);
        if (row.ok() && (date.isBefore(LocalDate.of(year - 1, 12, 1)) || date.isAfter(LocalDate.of(year + 1, 1, 31)))) {
            row.problem(DATE, "calendar.day-far", String.valueOf(year));
        } else if (row.ok() && !seen.add(date)) {
            row.problem(DATE, "calendar.day-twice");
        }
        return new NoticeDay(date, worked, name);
    }
}
