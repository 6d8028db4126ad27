package kapok.remedy;

import java.util.List;
import kapok.web.Caller;
import org.springframework.stereotype.Service;

/** Every duty on the register of reconsiderations and suits (复议诉讼工作台), one method each, one transaction each. */
@Service
public class RemedyDesk {

    /**
     * Takes over cases with their history (接收历史记录): for imports and the demo city.
     *
     * @return their numbers, in the order of the records
     * @throws kapok.web.RuleViolation for the first record whose history cannot be; nothing is stored then
     */
    public List<String> takeOver(Caller caller, List<RemedyRecord> records) {
        throw new UnsupportedOperationException("not there yet: " + caller.id() + records.size());
    }
}
