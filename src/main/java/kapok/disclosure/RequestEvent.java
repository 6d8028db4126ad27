package kapok.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kapok.law.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a request (办理事件). A request is the list of these; where it stands and until when it must be answered
 * follow from them. Holds no personal data. Stored as JSON under the name of the record: change or rename one as carefully
 * as a table. A day that a person was told is kept as told; no day to reply is ever typed in.
 */
public sealed interface RequestEvent {
    /**
     * It came in (收到). Always the first. An application whose day of receipt does not exist yet is no request yet.
     *
     * @param arrival how it reached the organ; absent in registers that were taken over
     * @param days handed in, signed for, confirmed: what makes the day of receipt
     */
    record Received(Application application, @Nullable Arrival arrival, Arrival.@Nullable Days days)
            implements RequestEvent {
        public Received(Application application) {
            this(application, null, null);
        }
    }

    /** It was entered (登记); {@code replyBy} is what a register that was taken over told the applicant. */
    record Registered(@Nullable LocalDate replyBy) implements RequestEvent {}

    /** The applicant must say more clearly what is wanted (告知补正), 第三十条. */
    record CorrectionAsked(LocalDate correctBy, String items) implements RequestEvent {}

    /** The applicant did (补正); after the day set, only for a good reason. The period starts anew, 第三十条. */
    record Corrected(String goodReason) implements RequestEvent {}

    /**
     * Somebody whose rights are touched, or another organ, was asked (征求意见), 第三十二条至第三十四条. The consultations of a
     * request are numbered from 1 in the order of asking.
     *
     * @param who the organ's name, or for a third party a word that names nobody
     */
    record OpinionAsked(Consulted whom, String who) implements RequestEvent {}

    /** The letter reached whom it asks (征求意见书送达); the time to answer runs from that day. */
    record OpinionServed(int consultation) implements RequestEvent {}

    /** An opinion came, or its time ran out (意见答复); 0 in old registers means every one of that kind. */
    record OpinionGiven(Consulted whom, int consultation, Opinion opinion, String summary) implements RequestEvent {}

    /** A third party was told that it will be disclosed all the same (告知第三方决定公开), 第三十二条. */
    record ObjectionOverruled(int consultation, String reasons) implements RequestEvent {}

    /** A unit of the organ has to search (交办); {@code dueOn} is its own last day. */
    record Assigned(String unit, @Nullable LocalDate dueOn, String task) implements RequestEvent {}

    /** A unit said what it found (检索反馈); an empty unit is the office itself. */
    record SearchReported(String unit, Finding finding, String report) implements RequestEvent {}

    /**
     * The time to answer was extended (延长答复期限), 第三十三条.
     *
     * @param days working days; 0 where an old register knows only the new last day
     * @param approvedBy the head of the office, by name (政府信息公开工作机构负责人)
     * @param replyBy what the applicant was told, in a register that was taken over
     */
    record Extended(
            int days,
            String reason,
            String approvedBy,
            @Nullable LocalDate replyBy) implements RequestEvent {}

    /** The applicant must say why so many or so often (要求说明理由), 第三十五条. */
    record ReasonsAsked(LocalDate answerBy, String what) implements RequestEvent {}

    /** The applicant did (说明理由), 第三十五条. */
    record ReasonsGiven(String reasons) implements RequestEvent {}

    /** The reasons are fair, but it is too much for the period: a later day was fixed (确定延迟答复的合理期限), 第三十五条. */
    record Postponed(LocalDate replyBy, String reason) implements RequestEvent {}

    /**
     * A fee for processing was asked (收费通知), 第四十二条.
     *
     * @param method absent in registers that were taken over
     * @param count items or pages of this request
     * @param earlier items of the applicant's earlier requests of the same calendar month, charged with those; absent by pages, and
     *     in notices from before this was told apart, whose count is that of the whole month
     */
    record FeeAsked(
            @Nullable ProcessingFee method,
            long count,
            BigDecimal yuan,
            @Nullable Long earlier) implements RequestEvent {
        public FeeAsked(@Nullable ProcessingFee method, long count, BigDecimal yuan) {
            this(method, count, yuan, null);
        }

        /** How many of the month come before those of this request. */
        public long before() {
            return earlier == null ? 0 : earlier;
        }
    }

    /** The call for payment reached the applicant (收费通知书送达); the time to pay runs from that day. */
    record FeeServed() implements RequestEvent {}

    /** The fee was paid (缴费); the period starts anew. In yuan. */
    record FeePaid(BigDecimal yuan) implements RequestEvent {}

    /** No fee, though one could be asked (免收费用). */
    record FeeWaived(String reason) implements RequestEvent {}

    /** It is answered together with another request of the same applicant (并案办理). */
    record Merged(String into) implements RequestEvent {}

    /** It was addressed to the wrong organ of this installation and handed on (转办), before anything was done. */
    record Transferred(String organ, String reason) implements RequestEvent {}

    /**
     * The organ answered (答复).
     *
     * @param document the number of the letter, or empty
     * @param ground the reasons as told to the applicant (理由)
     * @param withheld for a partial disclosure: on which grounds the rest is not disclosed
     * @param rightOrgan who has it, with a way to reach it, where that can be said (第三十六条第五项); or empty
     */
    record Answered(Outcome outcome, String document, String ground, List<Outcome> withheld, String rightOrgan)
            implements RequestEvent {
        public Answered {
            withheld = List.copyOf(withheld);
        }

        public Answered(Outcome outcome, String document) {
            this(outcome, document, "", List.of(), "");
        }
    }

    /** The applicant let a period pass (视为放弃): {@link Outcome#OVERDUE_CORRECTION} or {@link Outcome#OVERDUE_FEE}. */
    record Abandoned(Outcome outcome) implements RequestEvent {}

    /** The decision reached the applicant (送达); {@code proof} is the tracking number, the signature slip or the like. */
    record Delivered(Way way, String proof) implements RequestEvent {}

    /** The applicant took it back (撤回). */
    record Withdrawn(String reason) implements RequestEvent {}

    /** What was registered wrongly was put right (更正登记). */
    record Rectified(Application application, String reason) implements RequestEvent {}

    /** A recorded ending was wrong and is struck out (撤销办结登记); the request is open again. */
    record Reopened(String reason) implements RequestEvent {}

    /**
     * The decision does not stand and another must be made (重新作出决定). What was counted stays counted.
     *
     * @param days working days the ruling gives; 0 for the period of the Regulation
     */
    record DecisionCorrected(Cause by, int days, String reason) implements RequestEvent {}

    /** Somebody says that a record about him is wrong (申请更正本人信息). */
    @LegalBasis("政府信息公开条例 第四十一条")
    record RecordCorrectionAsked(String what) implements RequestEvent {}

    /** What came of that (更正本人信息的处理), 第四十一条. */
    record RecordCorrected(Correction result, String told) implements RequestEvent {}

    /** It should be published for everybody (建议转为主动公开). */
    @LegalBasis("政府信息公开条例 第四十四条")
    record PublicationProposed(String reason) implements RequestEvent {}

    /** Who is asked for an opinion (征求意见对象). */
    enum Consulted {
        /** 第三方. */
        THIRD_PARTY,
        /** 共同制作机关. */
        CO_PRODUCER,
        /** 其他机关. */
        OTHER_ORGAN
    }

    /** What was said about disclosing (意见). */
    enum Opinion {
        /** 同意公开. */
        AGREES,
        /** 不同意公开, with good reason. */
        OBJECTS,
        /** 逾期未答复. */
        SILENT,
        /** 未登记: old registers say only that it came. */
        UNKNOWN
    }

    /** What a search found (检索结果). */
    enum Finding {
        /** 找到. */
        FOUND,
        /** 找到一部分. */
        PARTLY,
        /** 没有找到. */
        NOT_FOUND
    }

    /** How a decision reaches the applicant (送达方式). */
    enum Way {
        /** 网上查看. */
        ONLINE,
        /** 电子邮件. */
        E_MAIL,
        /** 邮寄. */
        MAIL,
        /** 当面领取. */
        COUNTER,
        /** 其他. */
        OTHER
    }

    /** Why a decision must be made again (重作原因). */
    enum Cause {
        /** 行政复议决定. */
        REVIEW,
        /** 法院判决. */
        COURT,
        /** 上级机关责令. */
        SUPERVISOR,
        /** 本机关自行纠正. */
        ORGAN
    }

    /** What came of a request to correct a record (更正结果). */
    enum Correction {
        /** 予以更正. */
        CORRECTED,
        /** 不予更正. */
        REFUSED,
        /** 转送有权机关. */
        FORWARDED,
        /** 告知向有权机关提出. */
        POINTED
    }
}
