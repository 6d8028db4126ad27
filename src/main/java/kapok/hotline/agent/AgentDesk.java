package kapok.hotline.agent;

import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.FrontDoor;
import kapok.hotline.phone.CallDesk;
import kapok.hotline.phone.PhonePermissions;
import kapok.hotline.ticket.TicketDesk;
import kapok.hotline.ticket.TicketEvent;
import kapok.hotline.ticket.TicketKind;
import kapok.hotline.ticket.TicketPermissions;
import kapok.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files what a caller says on the line (坐席登记), in one go: the ticket, its marks and, if it can be given, the answer. */
@Component
class AgentDesk {
    private final FrontDoor door;
    private final TicketDesk desk;
    private final CallDesk calls;

    AgentDesk(FrontDoor door, TicketDesk desk, CallDesk calls) {
        this.door = door;
        this.desk = desk;
        this.calls = calls;
    }

    /**
     * What the agent adds.
     *
     * @param answer given at once; empty: it becomes somebody's work
     * @param call that it came by; empty if none is known
     * @param accused the organ that a report is about; empty if none
     * @param join the ticket that it is answered with; empty: it stands by itself
     */
    record Marks(boolean urgent, boolean business, String answer, String call, String accused, String join) {}

    @Transactional
    public String file(Caller caller, Arriving arriving, Marks marks) {
        caller.require(TicketPermissions.ANSWER);
        var filed = door.file(arriving);
        if (filed.fresh()) {
            mark(caller, filed.number(), arriving, marks);
        }
        return filed.number();
    }

    private void mark(Caller caller, String number, Arriving arriving, Marks marks) {
        int version = 1;
        if (marks.urgent() || marks.business() || !marks.accused().isEmpty()) {
            desk.record(caller, number, version++, classified(arriving, marks));
        }
        if (!marks.answer().isEmpty()) {
            desk.record(caller, number, version, new TicketEvent.AnsweredAtOnce(marks.answer()));
        } else if (!marks.join().isEmpty()) {
            desk.record(caller, number, version, new TicketEvent.Joined(marks.join()));
        }
        if (!marks.call().isEmpty() && caller.may(PhonePermissions.ANSWER)) {
            calls.link(caller, marks.call(), number);
        }
    }

    private TicketEvent.Classified classified(Arriving arriving, Marks marks) {
        return new TicketEvent.Classified(
                TicketKind.of(arriving.kind()),
                marks.urgent(),
                marks.business(),
                arriving.confidential(),
                arriving.category(),
                arriving.site().division(),
                marks.accused(),
                desk.barredFor(marks.accused()));
    }
}
