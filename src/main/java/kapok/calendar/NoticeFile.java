package kapok.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.calendar.HolidayNotice.NoticeDay;

/** The notices that come along with the program (随程序提供的节假日通知): {@code calendar/notices.csv} and {@code days.csv}. */
final class NoticeFile {
    private NoticeFile() {}

    static List<HolidayNotice> read() {
        Map<String, List<NoticeDay>> days = new HashMap<>();
        for (var row : rows("/calendar/days.csv")) {
            days.computeIfAbsent(row[0], number -> new ArrayList<>())
                    .add(new NoticeDay(LocalDate.parse(row[1]), row[2].equals("work"), row[3]));
        }
        return rows("/calendar/notices.csv").stream()
                .map(row -> new HolidayNotice(
                        row[0],
                        LocalDate.parse(row[1]),
                        Integer.parseInt(row[2]),
                        row[3],
                        days.getOrDefault(row[0], List.of())))
                .toList();
    }

    /** Our own files: no quotes, no commas within. */
    private static List<String[]> rows(String resource) {
        try (var in = NoticeFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: no " + resource);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
