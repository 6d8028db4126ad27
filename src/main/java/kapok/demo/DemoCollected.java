package kapok.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kapok.agency.Organ;
import kapok.annualreport.CollectionDesk;
import kapok.web.Caller;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reports that organs of the city handed in to their government (下级年度报告): most are there, some are still missing, and
 * one does not add up, so that there is something to ask for and something to find.
 */
@Component
class DemoCollected {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    /** One organ in so many has not handed in yet. */
    private static final int MISSING = 5;
    /** Which one slipped. */
    private static final int SLIPPED = 3;

    private final CollectionDesk desk;
    private final TransactionTemplate transaction;

    DemoCollected(CollectionDesk desk, TransactionTemplate transaction) {
        this.desk = desk;
        this.transaction = transaction;
    }

    void seed(LocalDate today) {
        var caller = Caller.system("demo");
        int year = today.getYear() - 1;
        var organs = DemoOrgans.organs().stream()
                .filter(organ -> DemoOrgans.GOVERNMENT.equals(organ.parent())
                        && !organ.code().equals(DemoOrgans.BUREAU))
                .toList();
        for (int i = 0; i < organs.size(); i++) {
            var day = LocalDate.of(year + 1, 1, 6 + i);
            if (i % MISSING != MISSING - 1 && !day.isAfter(today)) {
                handIn(caller, organs.get(i), year, day, i);
            }
        }
        transaction.executeWithoutResult(_ -> desk.takeOver(caller, DemoOrgans.GOVERNMENT, year));
    }

    private void handIn(Caller caller, Organ organ, int year, LocalDate day, int i) {
        var there =
                desk.on(Clock.fixed(day.atTime(LocalTime.NOON).atZone(BEIJING).toInstant(), BEIJING));
        transaction.executeWithoutResult(_ -> there.receive(
                caller, organ.code(), year, organ.shortName() + year + "年度报告.json", file(organ, year, i)));
    }

    /** All organs' reports are one, some times over: what adds up once does so always. */
    private static byte[] file(Organ organ, int year, int i) {
        try (var in = new ClassPathResource("demo/subordinate-report.json").getInputStream()) {
            var report = (ObjectNode) JsonMapper.shared().readTree(in);
            report.put("organ", organ.name()).put("title", organ.name() + year + "年政府信息公开工作年度报告");
            multiply(report.get("tables"), 1 + (i * 7) % 5);
            if (i == SLIPPED) {
                var granted = (ObjectNode) report.get("tables").get("t3").get("granted");
                granted.put("natural_person", granted.get("natural_person").asInt() + 1);
            }
            return report.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void multiply(JsonNode table, int by) {
        for (var name : List.copyOf(table.propertyNames())) {
            var cell = table.get(name);
            if (cell.isNumber()) {
                ((ObjectNode) table).put(name, cell.asInt() * by);
            } else {
                multiply(cell, by);
            }
        }
    }
}
