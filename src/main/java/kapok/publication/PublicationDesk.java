package kapok.publication;

import java.util.List;
import kapok.web.Caller;
import org.springframework.stereotype.Service;

/** Every duty on the register (主动公开工作台), one method each, one transaction each. */
@Service
public class PublicationDesk {

    /**
     * Takes over finished records with their history (接收历史记录): for imports and the demo city. Index numbers come back
     * in the order of the records.
     *
     * @throws kapok.web.RuleViolation {@code publication.take-over} with the first record that cannot be, nothing stored
     */
    public List<IndexNumber> takeOver(Caller caller, List<RegisterRecord> records) {
        throw new UnsupportedOperationException("not there yet: " + caller.id() + records.size());
    }
}
