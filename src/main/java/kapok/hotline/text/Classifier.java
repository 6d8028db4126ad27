package kapok.hotline.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Tells a text's category from its words (文本分类): softmax regression over {@link Features}. Each word has one weight per
 * category, so it can say which words decided. The same texts in the same order always give the same model.
 */
final class Classifier {
    private static final int LEAST_TEXTS = 2;
    private static final int MOST_WORDS = 60_000;
    private static final int ROUNDS = 4;
    private static final float RATE = 0.5f;
    private static final int WORDS_SHOWN = 5;

    private final List<String> categories;
    private final Map<String, Integer> vocabulary;

    /** [word][category]; the last row belongs to every text. */
    private final float[][] weights;

    private Classifier(List<String> categories, Map<String, Integer> vocabulary, float[][] weights) {
        this.categories = List.copyOf(categories);
        this.vocabulary = vocabulary;
        this.weights = weights;
    }

    List<String> categories() {
        return categories;
    }

    int words() {
        return vocabulary.size();
    }

    /** @param texts at least one */
    static Classifier train(List<Labelled> texts) {
        var categories =
                texts.stream().map(Labelled::category).distinct().sorted().toList();
        var vocabulary = vocabulary(texts);
        var model = new Classifier(categories, vocabulary, new float[vocabulary.size() + 1][categories.size()]);
        model.learn(texts);
        return model;
    }

    private static Map<String, Integer> vocabulary(List<Labelled> texts) {
        var counts = new HashMap<String, Integer>();
        for (var text : texts) {
            Features.of(text.text()).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        var vocabulary = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_TEXTS)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .forEach(entry -> vocabulary.put(entry.getKey(), vocabulary.size()));
        return vocabulary;
    }

    /** Stochastic gradient with AdaGrad steps, which need no tuning to a city's size. */
    private void learn(List<Labelled> texts) {
        var index = new HashMap<String, Integer>();
        categories.forEach(category -> index.put(category, index.size()));
        var rows = texts.stream().map(text -> rows(text.text())).toList();
        var labels = texts.stream()
                .mapToInt(text -> index.getOrDefault(text.category(), 0))
                .toArray();
        var squares = new float[weights.length][categories.size()];
        for (var row : squares) {
            Arrays.fill(row, 1e-2f);
        }
        var order = IntStream.range(0, texts.size()).toArray();
        var random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int at : order) {
                step(rows.get(at), labels[at], squares);
            }
        }
    }

    private void step(int[] rows, int label, float[][] squares) {
        var gradient = probabilities(rows);
        gradient[label] -= 1;
        float share = 1f / (float) Math.sqrt(rows.length);
        for (int row : rows) {
            var weight = weights[row];
            var square = squares[row];
            for (int c = 0; c < weight.length; c++) {
                float g = (float) gradient[c] * share;
                square[c] += g * g;
                weight[c] -= RATE * g / (float) Math.sqrt(square[c]);
            }
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
    }

    private int[] rows(String text) {
        var known = Features.of(text).stream()
                .map(vocabulary::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue);
        return IntStream.concat(known, IntStream.of(vocabulary.size())).toArray();
    }

    private double[] probabilities(int[] rows) {
        var scores = new double[categories.size()];
        double share = 1 / Math.sqrt(rows.length);
        for (int row : rows) {
            for (int c = 0; c < scores.length; c++) {
                scores[c] += weights[row][c] * share;
            }
        }
        double top = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.exp(scores[c] - top);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    /** The likeliest categories, the likeliest first, each with the words that speak for it. */
    List<Suggestion> suggest(String text, int most) {
        var probabilities = probabilities(rows(text));
        return IntStream.range(0, categories.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -probabilities[c])
                        .thenComparing(c -> c))
                .limit(most)
                .map(c -> new Suggestion(categories.get(c), probabilities[c], speaking(text, c), false))
                .toList();
    }

    /** The likeliest category alone. */
    String best(String text) {
        return suggest(text, 1).getFirst().category();
    }

    private List<String> speaking(String text, int category) {
        record Word(String word, double weight) {}
        var words = new ArrayList<Word>();
        for (var feature : Features.of(text)) {
            var row = vocabulary.get(feature);
            if (row != null) {
                double mean = IntStream.range(0, categories.size())
                        .mapToDouble(c -> weights[row][c])
                        .average()
                        .orElse(0);
                words.add(new Word(feature, weights[row][category] - mean));
            }
        }
        return words.stream()
                .filter(word -> word.weight() > 0.05)
                .sorted(Comparator.comparingDouble(Word::weight).reversed())
                .limit(WORDS_SHOWN)
                .map(Word::word)
                .toList();
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(categories.size());
            for (var category : categories) {
                out.writeUTF(category);
            }
            out.writeInt(vocabulary.size());
            for (var word : vocabulary.keySet()) {
                out.writeUTF(word);
            }
            for (var row : weights) {
                for (float weight : row) {
                    out.writeShort(Float.floatToFloat16(weight));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Classifier of(byte[] bytes) {
        try (var in = new DataInputStream(
                new java.io.BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes))))) {
            var categories = new ArrayList<String>();
            for (int left = in.readInt(); left > 0; left--) {
                categories.add(in.readUTF());
            }
            var vocabulary = new LinkedHashMap<String, Integer>();
            for (int left = in.readInt(); left > 0; left--) {
                vocabulary.put(in.readUTF(), vocabulary.size());
            }
            var weights = new float[vocabulary.size() + 1][categories.size()];
            for (var row : weights) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = Float.float16ToFloat(in.readShort());
                }
            }
            return new Classifier(categories, vocabulary, weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
