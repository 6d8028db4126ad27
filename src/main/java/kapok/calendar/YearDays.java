package kapok.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;

/** The working days of one year as bits (年内工作日): counting them up to a day and finding the n-th cost a few steps. */
final class YearDays {
    /** 《全国年节及纪念日放假办法》: the holidays that fall on the same date every year; 5-02 since 2025. */
    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    private static final MonthDay SECOND_OF_MAY = MonthDay.of(5, 2);
    private static final int FIRST_WITH_SECOND_OF_MAY = 2025;
    private static final int WORDS = 6;

    private final long[] bits;
    private final int count;

    private YearDays(long[] bits) {
        this.bits = bits;
        int sum = 0;
        for (var word : bits) {
            sum += Long.bitCount(word);
        }
        this.count = sum;
    }

    /** A year about which no notice is known: weekdays, but for the holidays of fixed date. */
    static YearDays assumed(int year) {
        return new YearDays(assumedBits(year));
    }

    private static long[] assumedBits(int year) {
        var bits = weekdays(year);
        for (var holiday : FIXED) {
            clear(bits, holiday.atYear(year));
        }
        if (year >= FIRST_WITH_SECOND_OF_MAY) {
            clear(bits, SECOND_OF_MAY.atYear(year));
        }
        return bits;
    }

    /**
     * A year as notices have it; of two about the same day the one further down prevails. A year without a notice of its
     * own may still have days that a neighbour's names.
     */
    static YearDays noticed(int year, boolean known, List<HolidayNotice.NoticeDay> days) {
        var bits = known ? weekdays(year) : assumedBits(year);
        for (var day : days) {
            if (day.worked()) {
                bits[index(day.date()) >> 6] |= 1L << index(day.date());
            } else {
                clear(bits, day.date());
            }
        }
        return new YearDays(bits);
    }

    private static long[] weekdays(int year) {
        var bits = new long[WORDS];
        int weekday = Year.of(year).atDay(1).getDayOfWeek().getValue();
        for (int i = 0; i < Year.of(year).length(); i++) {
            if (weekday < DayOfWeek.SATURDAY.getValue()) {
                bits[i >> 6] |= 1L << i;
            }
            weekday = weekday % 7 + 1;
        }
        return bits;
    }

    private static int index(LocalDate day) {
        return day.getDayOfYear() - 1;
    }

    private static void clear(long[] bits, LocalDate day) {
        bits[index(day) >> 6] &= ~(1L << index(day));
    }

    int count() {
        return count;
    }

    boolean works(int dayOfYear) {
        int i = dayOfYear - 1;
        return (bits[i >> 6] >>> i & 1) != 0;
    }

    /** Working days up to and including a day. */
    int upTo(int dayOfYear) {
        int last = (dayOfYear - 1) >> 6;
        int sum = 0;
        for (int word = 0; word < last; word++) {
            sum += Long.bitCount(bits[word]);
        }
        return sum + Long.bitCount(bits[last] << 63 - (dayOfYear - 1 & 63));
    }

    /** The day of year of the n-th working day, from 1. */
    int nth(int n) {
        int left = n;
        int word = 0;
        for (int here = Long.bitCount(bits[0]); here < left; here = Long.bitCount(bits[word])) {
            left -= here;
            word++;
        }
        return (word << 6) + place(bits[word], left) + 1;
    }

    /** Where the n-th set bit stands: halve the word until one bit is left. */
    private static int place(long word, int n) {
        int place = 0;
        int left = n;
        for (int width = 32; width > 0; width >>= 1) {
            int low = Long.bitCount(word >>> place & (1L << width) - 1);
            if (low < left) {
                left -= low;
                place += width;
            }
        }
        return place;
    }
}
