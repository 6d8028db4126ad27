package kapok.hotline.ticket;

import java.util.List;
import java.util.UUID;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.FrontDoor;
import kapok.support.TestCity;
import kapok.support.TestClock;
import kapok.web.Caller;

/** A hotline at work: files tickets and does what officers do. */
record Office(FrontDoor door, TicketDesk desk, TestCity city, TestClock clock) {
    String filed(String kind) {
        return door.file(new Arriving(
                        Arriving.Way.WEB,
                        UUID.randomUUID().toString(),
                        kind,
                        "路灯坏了一个月没人修",
                        "猎德大道 18 号门口的路灯坏了，我叫张伟明，电话 13800138000",
                        "",
                        new Arriving.Site("440106000000", "猎德大道", null, null),
                        new Arriving.Person("张伟明", "13800138000", "", "", ""),
                        false,
                        true,
                        clock.instant()))
                .number();
    }

    Caller centre() {
        return city.caller(city.newOrgan(), TicketPermissions.ALL.toArray(String[]::new));
    }

    Caller undertaker(String unit) {
        return city.caller(unit, TicketPermissions.READ, TicketPermissions.UNDERTAKE);
    }

    void then(Caller caller, String number, TicketEvent event) {
        desk.record(caller, number, ticket(number).version(), event);
    }

    Ticket ticket(String number) {
        return desk.open(centre(), number).ticket();
    }

    static TicketEvent.Dispatched to(String unit) {
        return new TicketEvent.Dispatched(unit, List.of(), List.of(), "路灯归其管理", false);
    }

    /** Filed, sent to a unit and signed by it. */
    String signed(String kind, String unit) {
        var number = filed(kind);
        then(centre(), number, to(unit));
        then(undertaker(unit), number, new TicketEvent.Signed());
        return number;
    }

    /** Answered and approved: its caller is to be asked. */
    void answer(String number, String unit) {
        then(undertaker(unit), number, new TicketEvent.Replied("路灯已更换光源，当晚恢复照明。", ""));
        then(centre(), number, new TicketEvent.Approved());
    }
}
