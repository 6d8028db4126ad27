package kapok.hotline.web;

import java.util.UUID;
import kapok.hotline.arrival.Arriving;
import kapok.hotline.arrival.Filed;
import kapok.hotline.arrival.FrontDoor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files what the public pages bring, photos and all, in one transaction (网上登记). */
@Component
class FilingDesk {
    private final FrontDoor door;
    private final FilingDrafts drafts;

    FilingDesk(FrontDoor door, FilingDrafts drafts) {
        this.door = door;
        this.drafts = drafts;
    }

    /** Whether who files may bring one more. */
    boolean admits(Arriving arriving) {
        return door.admits(arriving.person().phone());
    }

    @Transactional
    public Filed file(Arriving arriving, UUID key) {
        var filed = door.file(arriving);
        if (filed.fresh()) {
            drafts.move(key, filed.number());
        }
        return filed;
    }
}
