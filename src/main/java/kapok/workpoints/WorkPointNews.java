package kapok.workpoints;

import java.util.Collection;
import java.util.Map;
import kapok.web.Caller;
import kapok.web.RecentPlace;
import org.springframework.stereotype.Component;

/** What happens to work points (要点动态), for the desk's first page. */
@Component
class WorkPointNews implements RecentPlace {
    private final WorkPointPages pages;

    WorkPointNews(WorkPointPages pages) {
        this.pages = pages;
    }

    @Override
    public String kind() {
        return "work-point";
    }

    @Override
    public String records() {
        return "/desk/workpoints/";
    }

    @Override
    public Map<String, String> titles(Caller caller, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return caller.may(WorkPointPermissions.READ) ? pages.texts(caller.scope(), numbers) : Map.of();
    }
}
