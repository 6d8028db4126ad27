package kapok.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import kapok.calendar.HolidayNotice.NoticeDay;
import kapok.web.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of notices taken over (节假日通知). */
@Repository
class HolidayNotices {
    private final JdbcClient jdbc;

    HolidayNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(String number, LocalDate issued, int year, String title) {}

    private record Day(String notice, LocalDate date, boolean worked, String name) {}

    List<HolidayNotice> list() {
        var days = jdbc.sql("""
                select notice, date, worked, name
                  from calendar.notice_day
                 order by notice, date
                """).query(Day.class).list().stream()
                .collect(Collectors.groupingBy(
                        Day::notice,
                        Collectors.mapping(
                                it -> new NoticeDay(it.date(), it.worked(), it.name()), Collectors.toList())));
        return jdbc.sql("""
                select number, issued, year, title
                  from calendar.notice
                 order by issued, number
                """).query(Head.class).list().stream()
                .map(it -> new HolidayNotice(
                        it.number(), it.issued(), it.year(), it.title(), days.getOrDefault(it.number(), List.of())))
                .toList();
    }

    void insert(Caller caller, Instant at, HolidayNotice notice) {
        jdbc.sql("""
                insert into calendar.notice (number, issued, year, title, taken_by, taken_at)
                values (:number, :issued, :year, :title, :by, :at)
                """)
                .param("number", notice.number())
                .param("issued", notice.issued())
                .param("year", notice.year())
                .param("title", notice.title())
                .param("by", caller.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (var day : notice.days()) {
            jdbc.sql("""
                    insert into calendar.notice_day (notice, date, worked, name)
                    values (:notice, :date, :worked, :name)
                    """)
                    .param("notice", notice.number())
                    .param("date", day.date())
                    .param("worked", day.worked())
                    .param("name", day.name())
                    .update();
        }
    }
}
