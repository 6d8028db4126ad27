package kapok.disclosure;

import java.time.LocalDate;
import java.util.*;
import kapok.web.Caller;

@org.springframework.stereotype.Component
public class Looks {
    private final DisclosureDesk desk;
    private List<String> numbers = List.of();

    Looks(DisclosureDesk desk) {
        this.desk = desk;
    }

    public void fill(String organ) {
        var random = new SplittableRandom(7);
        var list = new ArrayList<RequestRecord>();
        for (int i = 0; i < 120; i++)
            list.add(RequestHistories.any(random, organ, LocalDate.of(2025, 6, 1), LocalDate.of(2026, 11, 22)));
        var application = RequestHistories.application(organ, LocalDate.of(2026, 11, 3));
        list.add(RequestHistories.record(
                application,
                List.of(
                        new RequestStep(
                                LocalDate.of(2026, 11, 5),
                                "陈嘉敏",
                                new RequestEvent.Registered(LocalDate.of(2026, 12, 8))),
                        new RequestStep(
                                LocalDate.of(2026, 11, 11),
                                "梁志恒",
                                new RequestEvent.OpinionAsked(RequestEvent.Consulted.THIRD_PARTY)),
                        new RequestStep(
                                LocalDate.of(2026, 11, 18),
                                "陈嘉敏",
                                new RequestEvent.OpinionGiven(
                                        RequestEvent.Consulted.THIRD_PARTY, LocalDate.of(2026, 12, 15))))));
        numbers = desk.takeOver(Caller.system("looks"), list);
    }

    public List<String> paths(String organ) {
        return List.of(
                "/desk/requests",
                "/desk/requests/" + numbers.getLast(),
                "/desk/requests/new",
                "/desk/requests/import",
                "/desk/requests/" + numbers.getFirst() + "/application",
                "/requests?organ=" + organ + "&year=2026",
                "/figures/t3.new.total?organ=" + organ + "&year=2026");
    }
}
