package kapok.hotline.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a ticket (工单事件). Stored as JSON under its name: change one as carefully as a table. Without personal data
 * of the caller: those stay sealed with the arrival.
 */
public sealed interface TicketEvent {
    /**
     * It was taken in (受理).
     *
     * @param division 12-digit code of the place; empty if not known
     */
    record Received(
            String channel,
            TicketKind kind,
            boolean urgent,
            boolean business,
            boolean confidential,
            String category,
            String division)
            implements TicketEvent {}

    /**
     * An agent put it right (更正分类).
     *
     * @param accused the organ that a report is about, and that must never hold it; empty if none
     * @param barred that organ and all above it, as the tree stood
     */
    record Classified(
            TicketKind kind,
            boolean urgent,
            boolean business,
            boolean confidential,
            String category,
            String division,
            String accused,
            List<String> barred)
            implements TicketEvent {}

    /** Answered at once with the knowledge at hand (直接答复). */
    record AnsweredAtOnce(String answer) implements TicketEvent {}

    /** Not taken (不予受理), with what else the caller can do. */
    record Rejected(Refusal reason, String advice) implements TicketEvent {}

    /**
     * Sent to the undertaker (派单).
     *
     * @param unit who leads (主办)
     * @param assisting who helps (协办)
     * @param copied who learns of it (抄送), such as the district of a street
     * @param basis why this unit: the rule, or the words of the dispatcher
     * @param fixed by study or order: it may not be returned
     */
    record Dispatched(String unit, List<String> assisting, List<String> copied, String basis, boolean fixed)
            implements TicketEvent {}

    /** Taken note of by the undertaker (签收). */
    record Signed() implements TicketEvent {}

    /** The undertaker says it is another's (申请退单). */
    record ReturnAsked(String reason) implements TicketEvent {}

    /** So it is (同意退单): it waits for dispatch again. */
    record ReturnAccepted(String reason) implements TicketEvent {}

    /** It is not (驳回退单). */
    record ReturnRefused(String reason) implements TicketEvent {}

    /** The centre takes it back: it should not have gone there (收回). It waits for dispatch, and nobody returned it. */
    record Recalled(String reason) implements TicketEvent {}

    /** Passed to a unit below (二次转派). */
    record Forwarded(String unit) implements TicketEvent {}

    /** The undertaker spoke with the caller (联系诉求人). */
    record Contacted(String note) implements TicketEvent {}

    /** More time is asked for (申请延期). */
    record ExtensionAsked(int workingDays, String reason) implements TicketEvent {}

    /** 同意延期. */
    record ExtensionGranted() implements TicketEvent {}

    /** 不同意延期. */
    record ExtensionRefused(String reason) implements TicketEvent {}

    /** The clock stands still (挂起). */
    record Suspended(String reason) implements TicketEvent {}

    /** The undertaker asks that the clock stand still (申请挂起). */
    record SuspensionAsked(String reason) implements TicketEvent {}

    /** It runs again (恢复办理). */
    record Resumed() implements TicketEvent {}

    /**
     * The undertaker answered (答复).
     *
     * @param stoodBy what the check found and the undertaker explained; empty if it found nothing
     */
    record Replied(String answer, String stoodBy) implements TicketEvent {}

    /** The undertaker cannot go on without the caller, who does not take part (申请终止). */
    record TerminationAsked(String reason) implements TicketEvent {}

    /** The centre looked and ends it (终止办理): 潍坊市12345政务服务便民热线条例 第二十一条 and the like. */
    record Terminated(String reason) implements TicketEvent {}

    /** Neither suspended nor ended (不同意挂起或终止): the work goes on. */
    record RequestRefused(String reason) implements TicketEvent {}

    /** The answer passed review (审核通过). */
    record Approved() implements TicketEvent {}

    /** It did not (退回重办). */
    record SentBack(String reason) implements TicketEvent {}

    /**
     * The caller was asked, or tried to be (回访).
     *
     * @param way phone, sms or web
     * @param reached false: nobody answered; nothing else counts then
     * @param solved yes, partly, no
     * @param satisfied yes, basically, no
     */
    record CalledBack(
            String way,
            boolean reached,
            boolean contacted,
            @Nullable String solved,
            @Nullable String satisfied,
            String remark)
            implements TicketEvent {}

    /** 重新打开. */
    record Reopened(String reason) implements TicketEvent {}

    /** The caller no longer wants it (撤诉). */
    record Withdrawn(String reason) implements TicketEvent {}

    /** 归档. */
    record Archived() implements TicketEvent {}

    /**
     * Settled in the system it came from before it came here (原系统已办结).
     *
     * @param basis where that is known from
     */
    record SettledElsewhere(String basis) implements TicketEvent {}

    /** Joined with others about the same (并单): answered with the master. */
    record Joined(String master) implements TicketEvent {}

    /** Handled by itself again (拆单). */
    record Split(String reason) implements TicketEvent {}

    /** The answer to the master is its answer, too (随主单答复). */
    record AnsweredWithMaster(String master, String answer) implements TicketEvent {}

    /** Goes to the joint meeting (疑难件). */
    record FoundDifficult(String reason) implements TicketEvent {}

    /**
     * Pressed for (督办).
     *
     * @param level 1 催办, 2 督办, 3 挂牌督办, 4 约谈
     * @param rule which rule said so; empty: a person
     */
    record Pressed(int level, String rule, String note) implements TicketEvent {}

    /** A person explains why it was dispatched late or left out of assessment, or anything else worth keeping (备注). */
    record Noted(String note) implements TicketEvent {}

    /** The names of all kinds with their classes. */
    Map<String, Class<?>> KINDS = Stream.of(TicketEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(it -> name(it), Function.identity()));

    /** The same, the other way round. */
    Map<Class<?>, String> CODES =
            KINDS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Its name in tables, addresses and message keys. */
    default String code() {
        return Objects.requireNonNull(CODES.get(getClass()));
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
