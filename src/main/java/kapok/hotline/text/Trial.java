package kapok.hotline.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a model does on texts it never saw (留出检验): every fifth text was held back.
 *
 * @param right first suggestion right
 * @param rightOfThree right among the first three
 * @param confusion for the most frequent categories: settled category → suggested one → how many
 */
record Trial(int trained, int heldBack, int right, int rightOfThree, Map<String, Map<String, Integer>> confusion) {
    private static final int EVERY = 5;
    private static final int SHOWN = 12;

    /** A trial together with the model, trained on what was not held back. */
    record Trained(Classifier model, Trial trial) {}

    double accuracy() {
        return heldBack == 0 ? 0 : (double) right / heldBack;
    }

    double accuracyOfThree() {
        return heldBack == 0 ? 0 : (double) rightOfThree / heldBack;
    }

    static Trained run(List<Labelled> texts) {
        var training = new ArrayList<Labelled>();
        var heldBack = new ArrayList<Labelled>();
        for (int i = 0; i < texts.size(); i++) {
            (i % EVERY == EVERY - 1 ? heldBack : training).add(texts.get(i));
        }
        var model = Classifier.train(training);
        return new Trained(model, measure(model, training.size(), heldBack));
    }

    private static Trial measure(Classifier model, int trained, List<Labelled> heldBack) {
        int right = 0;
        int rightOfThree = 0;
        var all = new HashMap<String, Map<String, Integer>>();
        for (var text : heldBack) {
            var suggested = model.suggest(text.text(), 3).stream()
                    .map(Suggestion::category)
                    .toList();
            right += suggested.getFirst().equals(text.category()) ? 1 : 0;
            rightOfThree += suggested.contains(text.category()) ? 1 : 0;
            all.computeIfAbsent(text.category(), _ -> new TreeMap<>()).merge(suggested.getFirst(), 1, Integer::sum);
        }
        return new Trial(trained, heldBack.size(), right, rightOfThree, frequent(all));
    }

    private static Map<String, Map<String, Integer>> frequent(Map<String, Map<String, Integer>> all) {
        var frequent = new TreeMap<String, Map<String, Integer>>();
        all.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()))
                .limit(SHOWN)
                .forEach(entry -> frequent.put(entry.getKey(), entry.getValue()));
        return frequent;
    }
}
