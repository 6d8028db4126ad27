package kapok.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kapok.web.Caller;
import kapok.web.RecentPlace;
import kapok.web.RecentSource;
import kapok.web.Text;
import org.springframework.stereotype.Component;

/** The latest acts of officers in reach (最近动态), on records that the reader may open; to sign in or to look is no news. */
@Component
class RecentActs implements RecentSource {
    /** As many times more are read as are shown, since some are of records that the reader may not open. */
    private static final int SPARE = 4;

    private final AuditEntries entries;
    private final List<RecentPlace> places;
    private final Map<String, String> addresses;

    RecentActs(AuditEntries entries, List<RecentPlace> places) {
        this.entries = entries;
        this.places = places;
        this.addresses = places.stream().collect(Collectors.toMap(RecentPlace::kind, RecentPlace::records));
    }

    @Override
    public List<Recent> newest(Caller caller, int most, Text text) {
        var found = entries.latest(caller.scope(), addresses.keySet(), most * SPARE);
        var titles = titles(caller, found);
        return found.stream()
                .filter(entry -> titles.containsKey(address(entry)))
                .limit(most)
                .map(entry -> new Recent(
                        text.dateTime(entry.at()),
                        TrailWords.who(entry, text),
                        TrailWords.action(entry.action(), text),
                        titles.getOrDefault(address(entry), ""),
                        address(entry)))
                .toList();
    }

    private String address(Entry entry) {
        return addresses.getOrDefault(entry.objectKind(), "") + entry.objectId();
    }

    /** Title by address, of what the reader may open. */
    private Map<String, String> titles(Caller caller, List<Entry> found) {
        var ids = found.stream()
                .collect(Collectors.groupingBy(
                        Entry::objectKind, Collectors.mapping(Entry::objectId, Collectors.toSet())));
        var titles = new HashMap<String, String>();
        for (var place : places) {
            var named = ids.getOrDefault(place.kind(), Set.of());
            if (!named.isEmpty()) {
                place.titles(caller, named).forEach((id, title) -> titles.put(place.records() + id, title));
            }
        }
        return titles;
    }
}
