package kapok.hotline.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kapok.calendar.Break;
import org.jspecify.annotations.Nullable;

/** Goes through the steps of a ticket, one after the other (工单归约). Whether a step may happen is {@link TicketProcedure}'s. */
final class TicketFold {
    private static final int ATTEMPTS = 3;

    private final TicketEvent.Received received;
    private final Instant receivedAt;
    private TicketEvent.Classified as;
    private Stage stage = new Stage.Accepted();
    private Instant stageSince;

    /** Since when it stood where it goes back to if a return is refused. */
    private Instant sinceBefore;

    private String unit = "";
    private List<String> assisting = List.of();
    private List<String> copied = List.of();
    private String firstUnit = "";
    private boolean fixed;
    private boolean difficult;
    private @Nullable Instant dispatchedAt;
    private @Nullable Instant clockFrom;
    private @Nullable Instant signedAt;
    private @Nullable Instant contactedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant closedAt;
    private final List<Break> pauses = new ArrayList<>();
    private String answer = "";
    private int extension;
    private int extensions;
    private int returns;
    private int reworks;

    /** The caller had it done again once; what the centre sent back before is another matter. */
    private boolean calledForRework;

    private TicketEvent.@Nullable CalledBack rating;
    private @Nullable Instant calledAt;
    private int level;
    private @Nullable String answeredWith;
    private int version = 1;

    TicketFold(TicketStep first) {
        if (!(first.event() instanceof TicketEvent.Received event)) {
            throw new IllegalArgumentException("A ticket begins with its receipt, not with " + first.event());
        }
        received = event;
        receivedAt = first.at();
        stageSince = first.at();
        sinceBefore = first.at();
        as = new TicketEvent.Classified(
                event.kind(),
                event.urgent(),
                event.business(),
                event.confidential(),
                event.category(),
                event.division(),
                "",
                List.of());
    }

    void then(TicketStep step) {
        var before = stage;
        stage = next(step.at(), step.event());
        if (step.event() instanceof TicketEvent.ReturnRefused) {
            stageSince = sinceBefore;
        } else if (!stage.code().equals(before.code()) && !joins(step.event())) {
            sinceBefore = stageSince;
            stageSince = step.at();
        }
        version++;
    }

    /** Joining and splitting leave every clock as it is. */
    private static boolean joins(TicketEvent event) {
        return event instanceof TicketEvent.Joined || event instanceof TicketEvent.Split;
    }

    private Stage next(Instant at, TicketEvent event) {
        return switch (event) {
            case TicketEvent.Received _ -> throw new IllegalArgumentException("A ticket is received once");
            case TicketEvent.Classified classified -> {
                as = classified;
                yield stage;
            }
            case TicketEvent.AnsweredAtOnce it -> {
                answer = it.answer();
                answeredAt = at;
                yield closed(at, "answered");
            }
            case TicketEvent.Rejected it -> {
                answer = it.advice();
                yield closed(at, "rejected");
            }
            case TicketEvent.Dispatched it -> dispatched(at, it);
            case TicketEvent.Signed _ -> {
                signedAt = signedAt == null ? at : signedAt;
                yield reworks > 0 ? new Stage.Handling() : new Stage.Signed();
            }
            case TicketEvent.ReturnAsked it -> new Stage.ReturnRequested(it.reason(), stage);
            case TicketEvent.ReturnAccepted _ -> {
                returns++;
                yield back();
            }
            case TicketEvent.Recalled _ -> {
                firstUnit = returns == 0 ? "" : firstUnit;
                yield back();
            }
            case TicketEvent.ReturnRefused _ -> stage instanceof Stage.ReturnRequested asked ? asked.before() : stage;
            case TicketEvent.Forwarded it -> {
                unit = it.unit();
                yield new Stage.Forwarded();
            }
            case TicketEvent.Contacted _ -> {
                contactedAt = contactedAt == null ? at : contactedAt;
                yield stage instanceof Stage.Signed ? new Stage.Handling() : stage;
            }
            case TicketEvent.ExtensionAsked it -> new Stage.ExtensionRequested(it.workingDays(), it.reason());
            case TicketEvent.ExtensionGranted _ -> granted();
            case TicketEvent.SuspensionAsked it -> new Stage.SuspensionRequested(it.reason());
            case TicketEvent.TerminationAsked it -> new Stage.TerminationRequested(it.reason());
            case TicketEvent.ExtensionRefused _, TicketEvent.RequestRefused _, TicketEvent.Resumed _ -> handling(at);
            case TicketEvent.Terminated it -> {
                answer = it.reason();
                yield closed(at, "terminated");
            }
            case TicketEvent.Suspended it -> new Stage.Suspended(at, it.reason());
            case TicketEvent.Replied it -> {
                answer = it.answer();
                answeredAt = at;
                yield new Stage.Review(it.answer());
            }
            case TicketEvent.Approved _ -> new Stage.Callback(answer, 0);
            case TicketEvent.SentBack it -> rework(at, it.reason());
            case TicketEvent.CalledBack it -> called(at, it);
            case TicketEvent.Reopened it -> {
                closedAt = null;
                answeredWith = null;
                yield unit.isEmpty() ? new Stage.Accepted() : rework(at, it.reason());
            }
            case TicketEvent.Withdrawn _ -> closed(at, "withdrawn");
            case TicketEvent.Archived _ -> new Stage.Archived();
            case TicketEvent.SettledElsewhere _ -> {
                answeredAt = at;
                yield closed(at, "elsewhere");
            }
            case TicketEvent.Joined it -> new Stage.Merged(it.master(), stage);
            case TicketEvent.Split _ -> stage instanceof Stage.Merged merged ? merged.before() : stage;
            case TicketEvent.AnsweredWithMaster it -> {
                answeredWith = it.master();
                answer = it.answer();
                answeredAt = at;
                yield new Stage.Callback(it.answer(), 0);
            }
            case TicketEvent.FoundDifficult it -> {
                difficult = true;
                clockFrom = at;
                extension = 0;
                yield new Stage.Difficult(it.reason());
            }
            case TicketEvent.Pressed it -> {
                level = Math.max(level, it.level());
                yield stage;
            }
            case TicketEvent.Noted _ -> stage;
        };
    }

    private Stage dispatched(Instant at, TicketEvent.Dispatched it) {
        unit = it.unit();
        assisting = it.assisting();
        copied = it.copied();
        fixed = it.fixed() || difficult;
        firstUnit = firstUnit.isEmpty() ? it.unit() : firstUnit;
        dispatchedAt = at;
        clockFrom = clockFrom == null ? at : clockFrom;
        return new Stage.Dispatched();
    }

    /** It is with the centre again; the caller's clock runs on. */
    private Stage back() {
        unit = "";
        assisting = List.of();
        copied = List.of();
        fixed = false;
        dispatchedAt = null;
        signedAt = null;
        return new Stage.Accepted();
    }

    private Stage granted() {
        if (stage instanceof Stage.ExtensionRequested asked) {
            extension += asked.workingDays();
            extensions++;
        }
        return new Stage.Handling();
    }

    private Stage handling(Instant at) {
        if (stage instanceof Stage.Suspended stood && at.isAfter(stood.since())) {
            pauses.add(new Break(stood.since(), at));
        }
        return new Stage.Handling();
    }

    /** The clock begins anew: what was late before stays in the record. One that never had a unit waits for dispatch. */
    private Stage rework(Instant at, String reason) {
        answeredWith = null;
        reworks++;
        answeredAt = null;
        clockFrom = unit.isEmpty() ? null : at;
        extension = 0;
        pauses.clear();
        return unit.isEmpty() ? new Stage.Accepted() : new Stage.Rework(reason);
    }

    private Stage called(Instant at, TicketEvent.CalledBack it) {
        calledAt = at;
        var attempts = stage instanceof Stage.Callback before ? before.attempts() + 1 : 1;
        if (!it.reached()) {
            return attempts >= ATTEMPTS ? closed(at, "unreached") : new Stage.Callback(answer, attempts);
        }
        rating = it;
        var again = "no".equals(it.solved()) && !calledForRework;
        calledForRework |= again;
        return again ? rework(at, it.remark()) : closed(at, "called");
    }

    private Stage closed(Instant at, String how) {
        closedAt = at;
        return new Stage.Closed(how);
    }

    Ticket ticket() {
        return new Ticket(
                received,
                receivedAt,
                as,
                stage,
                stageSince,
                unit,
                assisting,
                copied,
                as.barred(),
                firstUnit,
                fixed,
                difficult,
                dispatchedAt,
                clockFrom,
                signedAt,
                contactedAt,
                answeredAt,
                closedAt,
                pauses,
                answer,
                extension,
                extensions,
                returns,
                reworks,
                rating,
                calledAt,
                level,
                answeredWith,
                version);
    }
}
