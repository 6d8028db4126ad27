package kapok.disclosure.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestEvent.Consulted;

/** The kinds of letter that a request can need (文书种类), each for an event of the case. */
public enum LetterKind {
    /** 政府信息公开申请接收回执. */
    RECEIPT(RequestEvent.Registered.class::isInstance),
    /** 政府信息公开申请补正告知书, 第三十条. */
    CORRECTION(RequestEvent.CorrectionAsked.class::isInstance),
    /** 政府信息公开申请说明理由告知书, 第三十五条. */
    REASONS(RequestEvent.ReasonsAsked.class::isInstance),
    /** 政府信息公开申请延迟答复告知书, 第三十五条. */
    POSTPONEMENT(RequestEvent.Postponed.class::isInstance),
    /** 政府信息公开申请延期答复告知书, 第三十三条. */
    EXTENSION(RequestEvent.Extended.class::isInstance),
    /** 政府信息公开申请征求意见书（给第三方）with the slip to answer on (征求意见确认函), 第三十二条. */
    OPINION_THIRD_PARTY(asks(Consulted.THIRD_PARTY)),
    /** 政府信息公开申请征求意见书（给共同制作机关）, 第三十四条. */
    OPINION_CO_PRODUCER(asks(Consulted.CO_PRODUCER)),
    /** 政府信息公开申请协办函. */
    OPINION_OTHER_ORGAN(asks(Consulted.OTHER_ORGAN)),
    /** 政府信息公开申请征求意见告知书（给申请人）. */
    OPINION_NOTICE(RequestEvent.OpinionAsked.class::isInstance),
    /** 政府信息依申请公开告知书（给第三方）, 第三十二条. */
    OVERRULED(RequestEvent.ObjectionOverruled.class::isInstance),
    /** 政府信息公开申请收费通知书, 第四十二条. */
    FEE(RequestEvent.FeeAsked.class::isInstance),
    /** 政府信息公开申请答复书, 第三十六条. */
    REPLY(RequestEvent.Answered.class::isInstance),
    /** 政府信息公开申请不再处理告知书: a period that the applicant let pass, a request taken back or answered with another. */
    ENDED(it -> it instanceof RequestEvent.Abandoned
            || it instanceof RequestEvent.Withdrawn
            || it instanceof RequestEvent.Merged),
    /** 政府信息更正告知书, 第四十一条. */
    RECORD_CORRECTION(RequestEvent.RecordCorrected.class::isInstance),
    /** 政府信息公开申请转送告知书. */
    TRANSFER(RequestEvent.Transferred.class::isInstance);

    private final Predicate<RequestEvent> tells;

    LetterKind(Predicate<RequestEvent> tells) {
        this.tells = tells;
    }

    private static Predicate<RequestEvent> asks(Consulted whom) {
        return event -> event instanceof RequestEvent.OpinionAsked asked && asked.whom() == whom;
    }

    /** As stored, and as {@code letters.txt} calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LetterKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    boolean tells(RequestEvent event) {
        return tells.test(event);
    }

    /** Whether it asks somebody for an opinion (征求意见). */
    boolean asks() {
        return toConsulted() && this != OVERRULED;
    }

    /** Whether it goes to somebody who was asked for an opinion; of these there can be several at once. */
    boolean toConsulted() {
        return switch (this) {
            case OPINION_THIRD_PARTY, OPINION_CO_PRODUCER, OPINION_OTHER_ORGAN, OVERRULED -> true;
            case RECEIPT,
                    CORRECTION,
                    REASONS,
                    POSTPONEMENT,
                    EXTENSION,
                    OPINION_NOTICE,
                    FEE,
                    REPLY,
                    ENDED,
                    RECORD_CORRECTION,
                    TRANSFER -> false;
        };
    }
}
