package kapok.disclosure;

import java.util.List;
import kapok.web.Caller;
import org.springframework.stereotype.Service;

/** Every duty on the register of requests (依申请公开工作台), one method each, one transaction each. */
@Service
public class DisclosureDesk {

    /**
     * Takes over requests with their history (接收历史记录): for imports and the demo city.
     *
     * @return their numbers, in the order of the records
     * @throws kapok.web.RuleViolation for the first record whose history cannot be; nothing is stored then
     */
    public List<String> takeOver(Caller caller, List<RequestRecord> records) {
        throw new UnsupportedOperationException("not there yet: " + caller.id() + records.size());
    }
}
