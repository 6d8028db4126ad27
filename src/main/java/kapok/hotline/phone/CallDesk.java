package kapok.hotline.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kapok.audit.AuditTrail;
import kapok.hotline.arrival.Enquiries;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.arrival.Telephone;
import kapok.hotline.phone.Calls.Call;
import kapok.privacy.Secrets;
import kapok.web.Caller;
import kapok.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of calls (来电办理). */
@Component
public class CallDesk {
    private static final Duration SHOWN = Duration.ofMinutes(30);
    private static final int MOST = 20;

    private final Calls calls;
    private final FrontDoor door;
    private final Enquiries enquiries;
    private final Secrets secrets;
    private final AuditTrail trail;
    private final Clock clock;

    CallDesk(Calls calls, FrontDoor door, Enquiries enquiries, Secrets secrets, AuditTrail trail, Clock clock) {
        this.calls = calls;
        this.door = door;
        this.enquiries = enquiries;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the call-control system tells of a call.
     *
     * @param caller digits of the number; empty if withheld
     * @param answeredAt when an agent took it
     * @param fault a fault of the system kept it from being offered
     */
    record Announcement(
            String id,
            String caller,
            String agent,
            String recording,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant answeredAt,
            boolean fault) {}

    /** A call as its agent sees it: who calls, and what this caller brought before. */
    record Popped(Call call, String caller, List<String> earlier) {}

    /** May come again, and in parts: what is known of a call is completed. */
    @Transactional
    public void announce(Announcement told) {
        var withheld = told.caller().isEmpty();
        calls.put(new Call(
                told.id(),
                withheld ? null : secrets.seal(Calls.COLUMN, told.caller()),
                withheld ? null : secrets.blindIndex(Calls.COLUMN, Telephone.plain(told.caller())),
                told.agent(),
                told.recording(),
                told.startedAt() == null ? clock.instant() : told.startedAt(),
                told.endedAt(),
                null,
                told.answeredAt(),
                told.fault()));
    }

    /** The calls of the last half hour for this agent, the latest first; the number shows, because it is what the task needs. */
    List<Popped> recent(Caller agent) {
        agent.require(PhonePermissions.ANSWER);
        return calls.recent(agent.id(), clock.instant().minus(SHOWN), MOST).stream()
                .map(this::popped)
                .toList();
    }

    /** The number that a call comes from; empty if withheld, or there is no such call. */
    public String callerOf(Caller agent, String call) {
        agent.require(PhonePermissions.ANSWER);
        var sealed = calls.find(call).map(Call::caller);
        return sealed.map(number -> secrets.open(Calls.COLUMN, number)).orElse("");
    }

    private Popped popped(Call call) {
        var sealed = call.caller();
        var index = call.callerIndex();
        var number = sealed == null ? "" : secrets.open(Calls.COLUMN, sealed);
        var earlier = new java.util.LinkedHashSet<>(enquiries.ticketsOf(number, 5));
        if (index != null) {
            earlier.addAll(calls.ticketsOf(index, call.id(), 5));
        }
        return new Popped(call, number, List.copyOf(earlier));
    }

    /** Notes which ticket a call became, so that its recording is found from there. */
    @Transactional
    public void link(Caller agent, String call, String number) {
        agent.require(PhonePermissions.ANSWER);
        if (calls.find(call).isEmpty()) {
            throw new NotFound("call", call);
        }
        door.demand(number);
        calls.link(call, number, agent.id());
        trail.record(agent, "hotline.call", "ticket", number, call);
    }
}
