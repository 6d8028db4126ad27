package kapok.disclosure;

import java.time.LocalDate;
import kapok.calendar.WorkingDays;
import kapok.law.LegalBasis;
import kapok.law.Regime;

/** Every time limit of 政府信息公开条例 about requests. No other class knows these numbers. */
public final class DisclosureLimits {
    /** Reply within this, counted from receipt (答复期限). */
    @LegalBasis("政府信息公开条例 第三十三条第二款")
    private static final WorkingDays REPLY = WorkingDays.of(20);

    @LegalBasis("政府信息公开条例（2007） 第二十四条第二款")
    private static final WorkingDays REPLY_2007 = WorkingDays.of(15);

    /** All extensions together (延长答复期限). */
    @LegalBasis("政府信息公开条例 第三十三条第二款")
    private static final WorkingDays EXTENSION = WorkingDays.of(20);

    @LegalBasis("政府信息公开条例（2007） 第二十四条第二款")
    private static final WorkingDays EXTENSION_2007 = WorkingDays.of(15);

    /** Tell what is to be corrected within this from receipt (补正告知), all at once. */
    @LegalBasis("政府信息公开条例 第三十条")
    static final WorkingDays CORRECTION_NOTICE = WorkingDays.of(7);

    /** A third party answers within this from receipt of the letter (第三方意见). */
    @LegalBasis("政府信息公开条例 第三十二条")
    public static final WorkingDays THIRD_PARTY = WorkingDays.of(15);

    /** A co-producing organ answers within this from receipt of the letter (共同制作机关意见). */
    @LegalBasis("政府信息公开条例 第三十四条")
    public static final WorkingDays CO_PRODUCER = WorkingDays.of(15);

    /** The fee is paid within this from receipt of the notice (缴费期限), 国办函〔2020〕109号; the article is not confirmed. */
    public static final WorkingDays PAYMENT = WorkingDays.of(20);

    /** The first day on which a fee for processing may be asked. */
    static final LocalDate FEE_SINCE = LocalDate.of(2021, 1, 1);

    /** The longest that a ruling can give for a new decision; no law says so: a longer one is a slip of the pen. */
    static final WorkingDays LONGEST_RULING = WorkingDays.of(250);

    private DisclosureLimits() {}

    /** The latest day that an organ may set to somebody: no reasonable period is longer than a year (合理期限). */
    static LocalDate latest(LocalDate on) {
        return on.plusYears(1);
    }

    /** Reply within this, counted from receipt (答复期限). */
    public static WorkingDays reply(Regime regime) {
        return switch (regime) {
            case OF_2007 -> REPLY_2007;
            case OF_2019 -> REPLY;
        };
    }

    static WorkingDays extension(Regime regime) {
        return switch (regime) {
            case OF_2007 -> EXTENSION_2007;
            case OF_2019 -> EXTENSION;
        };
    }

    /** The article that sets the time to reply. */
    public static String replyArticle(Regime regime) {
        return switch (regime) {
            case OF_2007 -> "政府信息公开条例（2007） 第二十四条第二款";
            case OF_2019 -> "政府信息公开条例 第三十三条第二款";
        };
    }

    /** The article by which an applicant is asked to correct the request. */
    public static String correctionArticle(Regime regime) {
        return switch (regime) {
            case OF_2007 -> "政府信息公开条例（2007） 第二十一条第四项";
            case OF_2019 -> "政府信息公开条例 第三十条";
        };
    }

    /** The article by which a third party is asked. */
    public static String thirdPartyArticle(Regime regime) {
        return switch (regime) {
            case OF_2007 -> "政府信息公开条例（2007） 第二十三条";
            case OF_2019 -> "政府信息公开条例 第三十二条";
        };
    }

    /** The article by which the time of consultations is left out. */
    public static String pauseArticle(Regime regime) {
        return switch (regime) {
            case OF_2007 -> "政府信息公开条例（2007） 第二十四条第三款";
            case OF_2019 -> "政府信息公开条例 第三十三条第三款";
        };
    }
}
