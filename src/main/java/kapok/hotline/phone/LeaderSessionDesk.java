package kapok.hotline.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import kapok.audit.AuditTrail;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.phone.LeaderSessions.Session;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Arranges sessions of leaders on the line (领导接电安排). */
@Component
class LeaderSessionDesk {
    private final LeaderSessions sessions;
    private final FrontDoor door;
    private final AuditTrail trail;
    private final Clock clock;

    LeaderSessionDesk(LeaderSessions sessions, FrontDoor door, AuditTrail trail, Clock clock) {
        this.sessions = sessions;
        this.door = door;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a notice says (接电公告). */
    record Notice(
            String organ, String leader, String post, Instant startsAt, Instant endsAt, String scope, String advice) {}

    @Transactional
    public UUID arrange(Caller caller, Notice notice) {
        caller.require(PhonePermissions.SESSIONS);
        if (!notice.endsAt().isAfter(notice.startsAt())) {
            throw new RuleViolation("hotline.sessions.backwards");
        }
        var id = UUID.randomUUID();
        var session = new Session(
                id,
                notice.organ(),
                notice.leader(),
                notice.post(),
                notice.startsAt(),
                notice.endsAt(),
                notice.scope(),
                notice.advice(),
                null,
                1,
                0);
        sessions.insert(session, caller.id(), clock.instant());
        trail.record(caller, "hotline.session.arrange", "leader-session", id.toString(), notice.organ());
        return id;
    }

    @Transactional
    public void publish(Caller caller, UUID id) {
        caller.require(PhonePermissions.SESSIONS);
        var session = session(id);
        if (sessions.publish(id, caller.id(), clock.instant())) {
            trail.record(caller, "hotline.session.publish", "leader-session", id.toString(), session.organ());
        }
    }

    /** Flags a ticket as the session's; its figures are reported apart (单独统计). */
    @Transactional
    public void add(Caller caller, UUID id, String number) {
        caller.require(PhonePermissions.SESSIONS);
        session(id);
        door.demand(number);
        sessions.add(id, number, clock.instant());
        trail.record(caller, "hotline.session.ticket", "ticket", number, id.toString());
    }

    Session session(UUID id) {
        return sessions.find(id).orElseThrow(() -> new NotFound("leader session", id.toString()));
    }
}
