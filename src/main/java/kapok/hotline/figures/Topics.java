package kapok.hotline.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the people report most (诉求热点), by category: of frozen days from their totals, of what came after from the tickets. */
@Repository
class Topics {
    private final JdbcClient jdbc;
    private final Counts counts;
    private final Cache<String, Map<String, Map<String, Long>>> frozen =
            Caffeine.newBuilder().maximumSize(50).build();

    Topics(JdbcClient jdbc, Counts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** District → the category that it reports most. */
    Map<String, String> byDistrict(Extent extent, Unfrozen live) {
        var most = new TreeMap<String, String>();
        byTopic(extent, live)
                .forEach((district, categories) ->
                        most(categories).findFirst().ifPresent(category -> most.put(district, category.getKey())));
        return most;
    }

    /** Category → how many, most first. */
    Map<String, Long> whole(Extent extent, Unfrozen live, int most) {
        var city = new TreeMap<String, Long>();
        byTopic(extent, live)
                .values()
                .forEach(categories -> categories.forEach((category, n) -> city.merge(category, n, Long::sum)));
        var topics = new LinkedHashMap<String, Long>();
        most(city).limit(most).forEach(topic -> topics.put(topic.getKey(), topic.getValue()));
        return topics;
    }

    private static Stream<Map.Entry<String, Long>> most(Map<String, Long> categories) {
        return categories.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    /** District → category → how many were received. */
    private Map<String, Map<String, Long>> byTopic(Extent extent, Unfrozen live) {
        var found = new TreeMap<String, Map<String, Long>>();
        frozen.get(extent.toString(), _ -> frozenTopics(extent))
                .forEach((district, categories) -> found.put(district, new TreeMap<>(categories)));
        for (var row : counts.live(extent, live)) {
            if (row.base().equals("received")) {
                found.computeIfAbsent(row.district(), _ -> new TreeMap<>())
                        .merge(row.category(), row.n() + row.excluded(), Long::sum);
            }
        }
        return found;
    }

    private Map<String, Map<String, Long>> frozenTopics(Extent extent) {
        var found = new LinkedHashMap<String, Map<String, Long>>();
        extent.bind(jdbc.sql("""
                select district, category, sum(n) as n
                  from hotline.frozen_topic
                 where on_day between :first and :last
                   and (:district = '' or district = :district)
                 group by district, category
                 order by district, category
                """)).query((java.sql.ResultSet rs) -> {
            found.computeIfAbsent(rs.getString("district"), _ -> new LinkedHashMap<>())
                    .put(rs.getString("category"), rs.getLong("n"));
        });
        return found;
    }
}
