package kapok.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import kapok.figure.OfficialStatistic;
import kapok.figure.OfficialStatisticDesk;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** What no register of ours holds yet (官方统计): services, the hall, the reform, taken from the bureau's own reports. */
@Component
class DemoStatistics {
    private final OfficialStatisticDesk desk;

    DemoStatistics(OfficialStatisticDesk desk) {
        this.desk = desk;
    }

    void seed(Caller caller) {
        desk.takeOver(
                caller,
                DemoFile.csv("statistics.csv").stream()
                        .map(DemoStatistics::statistic)
                        .toList());
    }

    private static OfficialStatistic statistic(NamedCsvRecord row) {
        return new OfficialStatistic(
                row.getField("figure"),
                DemoOrgans.BUREAU,
                Integer.parseInt(row.getField("year")),
                new BigDecimal(row.getField("value")),
                row.getField("unit"),
                row.getField("label"),
                row.getField("qualifier"),
                row.getField("source"),
                LocalDate.parse(row.getField("source_date")));
    }
}
