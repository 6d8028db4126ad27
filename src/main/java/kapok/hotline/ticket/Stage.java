package kapok.hotline.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a ticket stands (工单状态); each stage holds only what is true in it. */
public sealed interface Stage {
    /** Waits for dispatch (待派单). */
    record Accepted() implements Stage {}

    /** Waits for the undertaker to sign (待签收). */
    record Dispatched() implements Stage {}

    /** Passed to a unit below, which has yet to sign (二次转派). */
    record Forwarded() implements Stage {}

    /** 已签收. */
    record Signed() implements Stage {}

    /** @param before where it goes back to if the return is refused */
    record ReturnRequested(String reason, Stage before) implements Stage {}

    /** 办理中. */
    record Handling() implements Stage {}

    /** 申请延期. */
    record ExtensionRequested(int workingDays, String reason) implements Stage {}

    /** 申请挂起. */
    record SuspensionRequested(String reason) implements Stage {}

    /** 申请终止. */
    record TerminationRequested(String reason) implements Stage {}

    /** The clock stands still (挂起). */
    record Suspended(Instant since, String reason) implements Stage {}

    /** Answered, and the centre reads it (待审核). */
    record Review(String answer) implements Stage {}

    /** The caller is to be asked (回访). */
    record Callback(String answer, int attempts) implements Stage {}

    /** 重办. */
    record Rework(String reason) implements Stage {}

    /** @param how answered, rejected, called, unreached, withdrawn, terminated, elsewhere */
    record Closed(String how) implements Stage {}

    /** 归档. */
    record Archived() implements Stage {}

    /** Answered with another (并单). @param before where it goes back to when split */
    record Merged(String master, Stage before) implements Stage {}

    /** Before the joint meeting (疑难件). */
    record Difficult(String reason) implements Stage {}

    /** All codes, in the order of life. */
    List<String> CODES =
            Stream.of(Stage.class.getPermittedSubclasses()).map(Stage::name).toList();

    Map<Class<?>, String> NAMES = Stream.of(Stage.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), it -> name(it)));

    /** Its name in tables and message keys. */
    default String code() {
        return Objects.requireNonNull(NAMES.get(getClass()));
    }

    /** It waits for the centre's word, so that the time is the centre's. */
    default boolean asksCentre() {
        return this instanceof ReturnRequested
                || this instanceof ExtensionRequested
                || this instanceof SuspensionRequested
                || this instanceof TerminationRequested
                || this instanceof Difficult;
    }

    default boolean over() {
        return this instanceof Closed || this instanceof Archived;
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
