package kapok.workpoints;

import java.util.List;
import kapok.web.Caller;
import org.springframework.stereotype.Service;

/** Every duty on the work points (要点分工工作台), one method each, one transaction each. */
@Service
public class WorkPointDesk {

    /**
     * Takes over work points with their history (接收分工): for imports and the demo city.
     *
     * @return their ids, in the order of the records
     * @throws kapok.web.RuleViolation for the first record that cannot be; nothing is stored then
     */
    public List<Long> takeOver(Caller caller, List<WorkPointRecord> records) {
        throw new UnsupportedOperationException("not there yet: " + caller.id() + records.size());
    }
}
