package kapok.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A notice on holidays (节假日安排通知) as it was issued; a later one about the same day prevails.
 *
 * @param number 发文字号, such as 国办发明电〔2025〕7号
 * @param year the year it arranges; it may name days of the years beside it
 */
public record HolidayNotice(String number, LocalDate issued, int year, String title, List<NoticeDay> days) {
    public HolidayNotice {
        days = List.copyOf(days);
    }

    /** What it says about one day; {@code name} is the holiday for whose sake the day is off or worked. */
    public record NoticeDay(LocalDate date, boolean worked, String name) {}
}
