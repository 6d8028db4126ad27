package kapok.hotline.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups what many report in few hours (热点聚类). Pure; the same requests give the same groups. */
final class Clusters {
    static final double LIKE = 0.3;

    private Clusters() {}

    /** A request in the window. */
    record Item(String number, String title, String category, String division, Fingerprint print) {}

    /** Groups of at least {@code least}, the largest first; each keeps the order of the requests. */
    static List<List<Item>> of(List<Item> items, int least) {
        var parent = new int[items.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        var seen = new HashMap<Integer, Integer>();
        for (int i = 0; i < items.size(); i++) {
            for (int band : items.get(i).print().bands()) {
                var other = seen.putIfAbsent(band, i);
                if (other != null && alike(items.get(other), items.get(i))) {
                    parent[root(parent, i)] = root(parent, other);
                }
            }
        }
        return groups(items, parent, least);
    }

    private static boolean alike(Item a, Item b) {
        return Fingerprint.likeness(a.print().grams(), b.print().grams()) >= LIKE;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static List<List<Item>> groups(List<Item> items, int[] parent, int least) {
        Map<Integer, List<Item>> groups = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            groups.computeIfAbsent(root(parent, i), _ -> new ArrayList<>()).add(items.get(i));
        }
        return groups.values().stream()
                .filter(group -> group.size() >= least)
                .sorted(Comparator.comparingInt((List<Item> group) -> -group.size())
                        .thenComparing(group -> group.getFirst().number()))
                .toList();
    }
}
