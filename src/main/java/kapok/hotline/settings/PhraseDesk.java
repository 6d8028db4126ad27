package kapok.hotline.settings;

import java.util.List;
import kapok.audit.AuditTrail;
import kapok.hotline.answer.EvasivePhrases;
import kapok.hotline.ticket.TicketPermissions;
import kapok.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words that say nothing (敷衍用语维护), with who added or removed each. */
@Component
class PhraseDesk {
    private static final String KIND = "hotline.phrase";

    private final EvasivePhrases phrases;
    private final AuditTrail audit;

    PhraseDesk(EvasivePhrases phrases, AuditTrail audit) {
        this.phrases = phrases;
        this.audit = audit;
    }

    List<String> all() {
        return phrases.all();
    }

    /** False if it stood there already. */
    @Transactional
    public boolean add(Caller caller, String phrase) {
        caller.require(TicketPermissions.SETTINGS);
        var fresh = phrases.add(phrase);
        if (fresh) {
            audit.record(caller, "hotline.add-phrase", KIND, phrase, "增加敷衍用语：" + phrase);
        }
        return fresh;
    }

    @Transactional
    public void remove(Caller caller, String phrase) {
        caller.require(TicketPermissions.SETTINGS);
        if (phrases.remove(phrase)) {
            audit.record(caller, "hotline.remove-phrase", KIND, phrase, "删去敷衍用语：" + phrase);
        }
    }
}
