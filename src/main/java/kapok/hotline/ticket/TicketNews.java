package kapok.hotline.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kapok.web.Caller;
import kapok.web.RecentPlace;
import org.springframework.stereotype.Component;

/** What happens to tickets (工单动态), for the desk's first page. */
@Component
class TicketNews implements RecentPlace {
    private final TicketSight sight;

    TicketNews(TicketSight sight) {
        this.sight = sight;
    }

    @Override
    public String kind() {
        return Cases.KIND;
    }

    @Override
    public String records() {
        return "/desk/hotline/tickets/";
    }

    @Override
    public Map<String, String> titles(Caller caller, Collection<String> ids) {
        return caller.may(TicketPermissions.READ) ? sight.titles(TicketScope.of(caller), List.copyOf(ids)) : Map.of();
    }
}
