package kapok.figure;

import java.util.List;
import kapok.web.Caller;
import org.springframework.stereotype.Service;

/** Every duty on official statistics (官方统计登记), one method each, one transaction each. */
@Service
public class OfficialStatisticDesk {

    /**
     * Takes over statistics (接收官方统计): for imports and the demo city. One that is there already, by figure, organ and
     * year, is replaced.
     *
     * @throws kapok.web.RuleViolation for the first that cannot be; nothing is stored then
     */
    public void takeOver(Caller caller, List<OfficialStatistic> statistics) {
        throw new UnsupportedOperationException("not there yet: " + caller.id() + statistics.size());
    }
}
