package kapok.remedy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a case (案件事件). Stored as JSON under the name of the record: change or rename one as carefully as a
 * table.
 */
public sealed interface RemedyEvent {
    /** The body took it up (受理). Always the first. */
    record Filed(Filing filing) implements RemedyEvent {}

    /** The copy reached the organ (收到副本): its time to answer runs from this day; {@code summary} is 简易程序. */
    record Notified(boolean summary) implements RemedyEvent {}

    /** The organ handed in its answer and evidence (提交答复、举证). */
    record Responded(String note) implements RemedyEvent {}

    /** The body decided (审结); {@code document} is the number of its decision, or empty. */
    record Decided(RemedyResult result, String document) implements RemedyEvent {}

    /** The decision orders the organ to act anew (责令重新处理); {@code by} is absent where it sets no day. */
    record Ordered(@Nullable LocalDate by, String what) implements RemedyEvent {}

    /** The organ has done what was ordered (纠正落实); {@code document} is the number of its new letter, or empty. */
    record Complied(String document) implements RemedyEvent {}

    /** What was registered wrongly was put right (更正登记). */
    record Rectified(Filing filing, String reason) implements RemedyEvent {}

    /** A recorded result was wrong and is struck out (撤销审结登记). */
    record Reopened(String reason) implements RemedyEvent {}
}
