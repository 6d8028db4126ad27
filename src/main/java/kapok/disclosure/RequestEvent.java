package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a request (办理事件). A request is the list of these; where it stands follows from them. Holds no
 * personal data. Stored as JSON under the name of the record: change or rename one as carefully as a table.
 */
public sealed interface RequestEvent {
    /** It came in (收到). Always the first. */
    record Received(Application application) implements RequestEvent {}

    /** It was entered and the applicant told until when an answer is due (登记). */
    record Registered(@Nullable LocalDate replyBy) implements RequestEvent {}

    /** The applicant must say more clearly what is wanted (告知补正), 第三十条. */
    record CorrectionAsked(LocalDate correctBy, String items) implements RequestEvent {}

    /** The applicant did, and the period starts anew (补正), 第三十条. */
    record Corrected(@Nullable LocalDate replyBy) implements RequestEvent {}

    /** Somebody whose rights are touched, or another organ, was asked (征求意见), 第三十二条, 第三十四条. */
    record OpinionAsked(Consulted whom) implements RequestEvent {}

    /** The last opinion came or its time ran out (意见收齐); the period goes on. */
    record OpinionGiven(Consulted whom, @Nullable LocalDate replyBy) implements RequestEvent {}

    /** The time to answer was extended (延长答复期限), 第三十三条. */
    record Extended(LocalDate replyBy, String reason) implements RequestEvent {}

    /** A fee for processing was asked (收费通知), 第四十二条; in yuan. */
    record FeeAsked(BigDecimal yuan) implements RequestEvent {}

    /** The fee was paid (缴费); in yuan. */
    record FeePaid(BigDecimal yuan, @Nullable LocalDate replyBy) implements RequestEvent {}

    /** The organ answered (答复); {@code document} is the number of the letter, or empty. */
    record Answered(Outcome outcome, String document) implements RequestEvent {}

    /** The applicant let a period pass (视为放弃): {@link Outcome#OVERDUE_CORRECTION} or {@link Outcome#OVERDUE_FEE}. */
    record Abandoned(Outcome outcome) implements RequestEvent {}

    /** The applicant took it back (撤回). */
    record Withdrawn(String reason) implements RequestEvent {}

    /** What was registered wrongly was put right (更正登记). */
    record Rectified(Application application, String reason) implements RequestEvent {}

    /** A recorded ending was wrong and is struck out (撤销办结登记); the request is open again. */
    record Reopened(String reason) implements RequestEvent {}

    /** Who is asked for an opinion (征求意见对象). */
    enum Consulted {
        /** 第三方. */
        THIRD_PARTY,
        /** 共同制作机关. */
        CO_PRODUCER,
        /** 其他机关. */
        OTHER_ORGAN
    }
}
