package kapok.remedy;

import java.time.LocalDate;
import kapok.calendar.Deadline;
import kapok.calendar.WorkingCalendar;
import kapok.calendar.WorkingDays;
import kapok.law.LegalBasis;

/**
 * Every time limit that binds the organ in reconsideration and litigation (答复、举证期限). No other class knows these
 * numbers. The day on which the copy arrives is not counted. Periods in calendar days that end on a day off run on to the
 * next working day.
 */
final class RemedyLimits {
    /** In force of the text of 2023; what was served before is answered under the text of 2017. */
    static final LocalDate RECONSIDERATION_2023 = LocalDate.of(2024, 1, 1);

    /** Ordinary procedure (普通程序); ten days are working days since 第八十八条 of that text. */
    @LegalBasis({"行政复议法 第四十八条", "行政复议法 第八十八条"})
    static final WorkingDays REVIEW = WorkingDays.of(10);

    /** 简易程序, open to cases about disclosure. */
    @LegalBasis("行政复议法 第五十四条")
    static final WorkingDays REVIEW_SUMMARY = WorkingDays.of(5);

    /** Under the text of 2017 ten days were calendar days. */
    @LegalBasis("行政复议法（2017） 第二十三条")
    static final int REVIEW_2017_DAYS = 10;

    /** Calendar days to answer the court and bring the evidence. */
    @LegalBasis("行政诉讼法 第六十七条")
    static final int COURT_DAYS = 15;

    private RemedyLimits() {}

    /** Until when the organ answers. @param summary 简易程序; means nothing before 2024 and in court */
    static Deadline answerBy(RemedyKind kind, LocalDate received, boolean summary, WorkingCalendar calendar) {
        if (kind != RemedyKind.REVIEW) {
            return calendar.rolledForward(received.plusDays(COURT_DAYS));
        }
        if (received.isBefore(RECONSIDERATION_2023)) {
            return calendar.rolledForward(received.plusDays(REVIEW_2017_DAYS));
        }
        return calendar.deadline(received, summary ? REVIEW_SUMMARY : REVIEW);
    }

    /** What grants that time, for the page. */
    static String article(RemedyKind kind, LocalDate received, boolean summary) {
        if (kind != RemedyKind.REVIEW) {
            return "行政诉讼法 第六十七条";
        }
        if (received.isBefore(RECONSIDERATION_2023)) {
            return "行政复议法（2017） 第二十三条";
        }
        return summary ? "行政复议法 第五十四条" : "行政复议法 第四十八条";
    }
}
