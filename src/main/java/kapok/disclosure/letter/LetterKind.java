package kapok.disclosure.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kapok.disclosure.DisclosureRequest;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestEvent.Consulted;
import org.jspecify.annotations.Nullable;

/** The kinds of letter that a request can need (文书种类), each for an event of the case. */
public enum LetterKind {
    /** 政府信息公开申请接收回执. */
    RECEIPT(RequestEvent.Registered.class, null),
    /** 政府信息公开申请补正告知书, 第三十条. */
    CORRECTION(RequestEvent.CorrectionAsked.class, null),
    /** 政府信息公开申请说明理由告知书, 第三十五条. */
    REASONS(RequestEvent.ReasonsAsked.class, null),
    /** 政府信息公开申请延期答复告知书, 第三十三条. */
    EXTENSION(RequestEvent.Extended.class, null),
    /** 政府信息公开申请征求意见书（给第三方）, 第三十二条. */
    OPINION_THIRD_PARTY(RequestEvent.OpinionAsked.class, Consulted.THIRD_PARTY),
    /** 政府信息公开申请征求意见书（给共同制作机关）, 第三十四条. */
    OPINION_CO_PRODUCER(RequestEvent.OpinionAsked.class, Consulted.CO_PRODUCER),
    /** 政府信息公开申请协办函. */
    OPINION_OTHER_ORGAN(RequestEvent.OpinionAsked.class, Consulted.OTHER_ORGAN),
    /** 政府信息公开申请征求意见告知书（给申请人）. */
    OPINION_NOTICE(RequestEvent.OpinionAsked.class, null),
    /** 政府信息依申请公开告知书（给第三方）, 第三十二条. */
    OVERRULED(RequestEvent.ObjectionOverruled.class, null),
    /** 政府信息公开申请收费通知书, 第四十二条. */
    FEE(RequestEvent.FeeAsked.class, null),
    /** 政府信息公开申请答复书, 第三十六条. */
    REPLY(RequestEvent.Answered.class, null),
    /** 政府信息更正告知书, 第四十一条. */
    RECORD_CORRECTION(RequestEvent.RecordCorrected.class, null),
    /** 政府信息公开申请转送告知书. */
    TRANSFER(RequestEvent.Transferred.class, null);

    private final Class<? extends RequestEvent> event;
    private final @Nullable Consulted whom;

    LetterKind(Class<? extends RequestEvent> event, @Nullable Consulted whom) {
        this.event = event;
        this.whom = whom;
    }

    /** As stored, and as the template is called. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LetterKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether the applicant is addressed; others are third parties or organs. */
    boolean toApplicant() {
        return whom == null && this != OVERRULED;
    }

    /** The event that it tells of: the latest of its kind; empty if the case has none, and then there is no such letter. */
    Optional<RequestEvent> told(DisclosureRequest request) {
        var history = request.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            var one = history.get(i).event();
            if (event.isInstance(one)
                    && (whom == null || one instanceof RequestEvent.OpinionAsked asked && asked.whom() == whom)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
