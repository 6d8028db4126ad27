package kapok.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import kapok.law.LegalBasis;
import kapok.law.Regime;
import org.jspecify.annotations.Nullable;

/**
 * How a request reached the organ (到达方式), as far as the day of receipt depends on it. A day off can be a day of receipt;
 * the period then begins with the next working day all the same.
 */
@LegalBasis("政府信息公开条例 第三十一条")
public enum Arrival {
    /** 当面提交: the day it is handed in. */
    COUNTER,
    /** 邮寄, signed for: the day of signature (签收之日). */
    REGISTERED_MAIL,
    /** 平常信函, not signed for: the day on which the organ confirms it with the applicant. */
    ORDINARY_MAIL,
    /** 互联网渠道: the day on which both sides confirm; before 2019-05-15 the day it came in. */
    INTERNET,
    /** 传真: as on the internet. */
    FAX;

    /** The days that can matter; each may be absent. */
    public record Days(
            @Nullable LocalDate submitted,
            @Nullable LocalDate signed,
            @Nullable LocalDate confirmed) {}

    /** The day of receipt (收到申请之日); empty as long as what makes it has not happened. */
    public Optional<LocalDate> receipt(Days days, Regime regime) {
        return Optional.ofNullable(
                switch (this) {
                    case COUNTER -> days.submitted();
                    case REGISTERED_MAIL -> days.signed();
                    case ORDINARY_MAIL -> days.confirmed();
                    case INTERNET, FAX ->
                        regime == Regime.OF_2007 && days.submitted() != null ? days.submitted() : days.confirmed();
                });
    }
}
