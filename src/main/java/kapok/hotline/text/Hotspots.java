package kapok.hotline.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what is hot (热点发现): groups of like requests in the last hours, and whether there are more than usual. */
@Component
public class Hotspots {
    private static final int MOST = 6_000;
    private static final int LEAST = 3;
    private static final int WEEKS = 4;

    /** So long groups are shown again while fewer than one in {@link #NEW} requests is new. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int NEW = 100;

    private final Alikes alikes;
    private volatile @Nullable Found found;

    Hotspots(Alikes alikes) {
        this.alikes = alikes;
    }

    private record Found(Instant at, Duration window, int most, int filed, List<Hotspot> groups) {
        boolean serves(Instant now, Duration otherWindow, int otherMost, int filedNow) {
            return window.equals(otherWindow)
                    && most == otherMost
                    && !now.isBefore(at)
                    && now.isBefore(at.plus(KEPT))
                    && Math.abs(filedNow - filed) * NEW <= filed;
        }
    }

    /** The groups of the stretch of time before {@code now}, alarms first, then the largest. */
    public List<Hotspot> at(Instant now, Duration window, int most) {
        int filed = alikes.howMany(now.minus(window), now, MOST);
        var known = found;
        if (known == null || !known.serves(now, window, most, filed)) {
            known = new Found(now, window, most, filed, groups(now, window, most));
            found = known;
        }
        return known.groups();
    }

    private List<Hotspot> groups(Instant now, Duration window, int most) {
        var items = alikes.filed(now.minus(window), now, MOST);
        return Clusters.of(items, LEAST).stream()
                .limit(most * 2L)
                .map(group -> hotspot(group, now, window))
                .sorted(Comparator.comparing(Hotspot::burst).reversed().thenComparing(one -> -one.size()))
                .limit(most)
                .toList();
    }

    private Hotspot hotspot(List<Clusters.Item> group, Instant now, Duration window) {
        var category = frequent(group.stream().map(Clusters.Item::category).toList());
        var district = frequent(group.stream()
                .map(item ->
                        item.division().substring(0, Math.min(6, item.division().length())))
                .toList());
        double usual = usual(category, district, now, window);
        return new Hotspot(
                group.getFirst().title(),
                category,
                district,
                group.stream().map(Clusters.Item::number).toList(),
                usual,
                Burst.alarming(group.size(), usual));
    }

    /** The mean over the same hours of the same weekday in the weeks before. */
    private double usual(String category, String district, Instant now, Duration window) {
        long sum = 0;
        for (int week = 1; week <= WEEKS; week++) {
            var then = now.minus(Duration.ofDays(7L * week));
            sum += alikes.count(category, district, then.minus(window), then);
        }
        return (double) sum / WEEKS;
    }

    private static String frequent(List<String> values) {
        Map<String, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return new ArrayList<>(counts.entrySet())
                .stream()
                        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse("");
    }
}
