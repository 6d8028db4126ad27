package kapok.publication;

import java.util.Collection;
import java.util.Map;
import kapok.web.Caller;
import kapok.web.RecentPlace;
import org.springframework.stereotype.Component;

/** What happens to manuscripts (稿件动态), for the desk's first page. */
@Component
class PublicationNews implements RecentPlace {
    private final DeskLists lists;

    PublicationNews(DeskLists lists) {
        this.lists = lists;
    }

    @Override
    public String kind() {
        return PublicationFiles.KIND;
    }

    @Override
    public String records() {
        return "/desk/publications/";
    }

    /** Taking over many at once has no record of its own. */
    @Override
    public Map<String, String> titles(Caller caller, Collection<String> ids) {
        var numbers = ids.stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        return caller.may(PublicationPermissions.READ) ? lists.titles(caller, numbers) : Map.of();
    }
}
