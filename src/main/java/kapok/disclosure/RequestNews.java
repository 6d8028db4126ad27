package kapok.disclosure;

import java.util.Collection;
import java.util.Map;
import kapok.web.Caller;
import kapok.web.RecentPlace;
import org.springframework.stereotype.Component;

/** What happens to requests (申请动态), for the desk's first page. */
@Component
class RequestNews implements RecentPlace {
    private final RequestQueues queues;

    RequestNews(RequestQueues queues) {
        this.queues = queues;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public String records() {
        return "/desk/requests/";
    }

    @Override
    public Map<String, String> titles(Caller caller, Collection<String> ids) {
        return caller.may(DisclosurePermissions.READ) ? queues.subjects(caller.scope(), ids) : Map.of();
    }
}
