package kapok.workpoints;

/**
 * What can happen to a work point (落实情况). Stored as JSON under the name of the record: change or rename one as carefully
 * as a table.
 */
public sealed interface WorkPointEvent {
    /** It was put into the plan (列入分工). Always the first. */
    record Assigned(Assignment assignment) implements WorkPointEvent {}

    /** How far it has come (进展). */
    record Progressed(String text) implements WorkPointEvent {}

    /** It was done (完成); {@code evidence} is the address of what proves it, or empty. */
    record Done(String result, String evidence) implements WorkPointEvent {}

    /** It was not done after all (重新办理). */
    record Reopened(String reason) implements WorkPointEvent {}

    /** The plan was changed or put right (调整分工). */
    record Reassigned(Assignment assignment, String reason) implements WorkPointEvent {}
}
