package kapok.hotline.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.hotline.ticket.TicketClock.Due;
import kapok.web.RuleViolation;

/** What may follow (可办事项), and why not the rest. Pure: the ticket, its clock and the moment are handed in. */
public record TicketProcedure(Ticket ticket, TicketClock clock, Instant now) {
    /** What the unit may do while it works on the matter (办理中). */
    private static final Set<Class<? extends TicketEvent>> HANDLING = Set.of(
            TicketEvent.Classified.class,
            TicketEvent.Recalled.class,
            TicketEvent.Forwarded.class,
            TicketEvent.Contacted.class,
            TicketEvent.ExtensionAsked.class,
            TicketEvent.Suspended.class,
            TicketEvent.SuspensionAsked.class,
            TicketEvent.TerminationAsked.class,
            TicketEvent.Replied.class,
            TicketEvent.FoundDifficult.class,
            TicketEvent.Joined.class,
            TicketEvent.Pressed.class);

    /** Once it has signed for the matter it may also ask to give it back (签收后可申请退单). */
    private static final Set<Class<? extends TicketEvent>> SIGNED = Stream.concat(
                    HANDLING.stream(), Stream.of(TicketEvent.ReturnAsked.class))
            .collect(Collectors.toUnmodifiableSet());

    /** Why not, or nothing. */
    public Optional<RuleViolation> refusal(TicketEvent event) {
        var stage = ticket.stage();
        if (!fits(event)) {
            return no("hotline.not-now");
        }
        return switch (event) {
            case TicketEvent.Classified it -> barredHolder(it);
            case TicketEvent.Dispatched it -> barred(it);
            case TicketEvent.Forwarded it -> barred(it.unit());
            case TicketEvent.ReturnAsked _ -> noReturn();
            case TicketEvent.ExtensionAsked it -> noExtension(it.workingDays());
            case TicketEvent.Suspended _ when ticket.as().urgent() -> no("hotline.urgent-runs-on");
            case TicketEvent.SuspensionAsked _ when ticket.as().urgent() -> no("hotline.urgent-runs-on");
            case TicketEvent.Resumed _ when !(stage instanceof Stage.Suspended) -> no("hotline.not-suspended");
            case TicketEvent.AnsweredAtOnce _
            when ticket.as().kind() == TicketKind.REPORT -> no("hotline.report-needs-unit");
            case TicketEvent.Pressed it
            when it.level() <= ticket.level() && it.level() > 1 -> no("hotline.pressed-already");
            case TicketEvent.Received _,
                    TicketEvent.AnsweredAtOnce _,
                    TicketEvent.Rejected _,
                    TicketEvent.Signed _,
                    TicketEvent.ReturnAccepted _,
                    TicketEvent.ReturnRefused _,
                    TicketEvent.Contacted _,
                    TicketEvent.ExtensionGranted _,
                    TicketEvent.ExtensionRefused _,
                    TicketEvent.Suspended _,
                    TicketEvent.SuspensionAsked _,
                    TicketEvent.TerminationAsked _,
                    TicketEvent.Terminated _,
                    TicketEvent.RequestRefused _,
                    TicketEvent.Recalled _,
                    TicketEvent.Resumed _,
                    TicketEvent.Replied _,
                    TicketEvent.Approved _,
                    TicketEvent.SentBack _,
                    TicketEvent.CalledBack _,
                    TicketEvent.Reopened _,
                    TicketEvent.Archived _,
                    TicketEvent.Withdrawn _,
                    TicketEvent.SettledElsewhere _,
                    TicketEvent.Joined _,
                    TicketEvent.Split _,
                    TicketEvent.AnsweredWithMaster _,
                    TicketEvent.FoundDifficult _,
                    TicketEvent.Pressed _,
                    TicketEvent.Noted _ -> Optional.empty();
        };
    }

    /** Whether the stage lets such an event follow at all. */
    boolean fits(TicketEvent event) {
        return follows(ticket.stage()).contains(event.getClass())
                || event instanceof TicketEvent.Noted
                || event instanceof TicketEvent.Withdrawn && withdrawable(ticket.stage());
    }

    /** As long as nobody has answered. */
    private static boolean withdrawable(Stage stage) {
        return !stage.over() && !(stage instanceof Stage.Review) && !(stage instanceof Stage.Callback);
    }

    private static Set<Class<? extends TicketEvent>> follows(Stage stage) {
        return switch (stage) {
            case Stage.Accepted _ ->
                Set.of(
                        TicketEvent.Classified.class,
                        TicketEvent.AnsweredAtOnce.class,
                        TicketEvent.Rejected.class,
                        TicketEvent.Dispatched.class,
                        TicketEvent.FoundDifficult.class,
                        TicketEvent.Joined.class,
                        TicketEvent.Pressed.class);
            case Stage.Dispatched _, Stage.Forwarded _ ->
                Set.of(
                        TicketEvent.Classified.class,
                        TicketEvent.Signed.class,
                        TicketEvent.ReturnAsked.class,
                        TicketEvent.Recalled.class,
                        TicketEvent.Joined.class,
                        TicketEvent.Pressed.class);
            case Stage.Signed _ -> SIGNED;
            case Stage.Handling _ -> HANDLING;
            case Stage.Rework _ ->
                Set.of(
                        TicketEvent.Signed.class,
                        TicketEvent.Contacted.class,
                        TicketEvent.Replied.class,
                        TicketEvent.FoundDifficult.class,
                        TicketEvent.Pressed.class);
            case Stage.ReturnRequested _ ->
                Set.of(
                        TicketEvent.ReturnAccepted.class,
                        TicketEvent.ReturnRefused.class,
                        TicketEvent.FoundDifficult.class);
            case Stage.ExtensionRequested _ ->
                Set.of(
                        TicketEvent.ExtensionGranted.class,
                        TicketEvent.ExtensionRefused.class,
                        TicketEvent.Pressed.class);
            case Stage.SuspensionRequested _ ->
                Set.of(TicketEvent.Suspended.class, TicketEvent.RequestRefused.class, TicketEvent.Pressed.class);
            case Stage.TerminationRequested _ ->
                Set.of(TicketEvent.Terminated.class, TicketEvent.RequestRefused.class, TicketEvent.Pressed.class);
            case Stage.Suspended _ -> Set.of(TicketEvent.Resumed.class);
            case Stage.Review _ -> Set.of(TicketEvent.Approved.class, TicketEvent.SentBack.class);
            case Stage.Callback _ -> Set.of(TicketEvent.CalledBack.class);
            case Stage.Closed _ -> Set.of(TicketEvent.Reopened.class, TicketEvent.Archived.class);
            case Stage.Archived _ -> Set.of();
            case Stage.Merged _ ->
                Set.of(TicketEvent.Split.class, TicketEvent.AnsweredWithMaster.class, TicketEvent.Joined.class);
            case Stage.Difficult _ -> Set.of(TicketEvent.Dispatched.class, TicketEvent.Pressed.class);
        };
    }

    /** Nobody who is accused may hold it, nor anybody above them: 济南市12345市民服务热线条例 第十六条 and the like. */
    private Optional<RuleViolation> barred(TicketEvent.Dispatched it) {
        var reached = new ArrayList<>(it.assisting());
        reached.addAll(it.copied());
        reached.add(it.unit());
        return reached.stream().flatMap(organ -> barred(organ).stream()).findFirst();
    }

    private Optional<RuleViolation> barred(String organ) {
        return ticket.barred().contains(organ) ? no("hotline.accused", organ) : Optional.empty();
    }

    private Optional<RuleViolation> barredHolder(TicketEvent.Classified it) {
        var holders = new ArrayList<>(ticket.assisting());
        holders.addAll(ticket.copied());
        holders.add(ticket.unit());
        return holders.stream().anyMatch(it.barred()::contains) ? no("hotline.accused-holds-it") : Optional.empty();
    }

    private Optional<RuleViolation> noReturn() {
        if (ticket.fixed()) {
            return no("hotline.fixed");
        } else if (!clock.limits().mayReturn()) {
            return no("hotline.no-return");
        }
        return clock.find(Due.RETURN).filter(due -> now.isAfter(due.at())).flatMap(_ -> no("hotline.return-late"));
    }

    private Optional<RuleViolation> noExtension(int days) {
        var most = clock.limits().extensionDays();
        if (most == 0) {
            return no("hotline.no-extension");
        } else if (ticket.extension() > 0) {
            return no("hotline.extended-already");
        } else if (days < 1 || days > most) {
            return no("hotline.extension-length", most);
        }
        return clock.find(Due.ANSWER).filter(due -> now.isAfter(due.at())).flatMap(_ -> no("hotline.extension-late"));
    }

    private static Optional<RuleViolation> no(String code, Object... args) {
        return Optional.of(new RuleViolation(code, args));
    }

    /** For lists: which classes of events fit the stage. */
    public List<Class<? extends TicketEvent>> fitting() {
        return follows(ticket.stage()).stream().toList();
    }
}
