package kapok.hotline.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kapok.audit.AuditTrail;
import kapok.privacy.Redaction;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Suggests the category of a request (分类建议): first what a rule of the table says, then what the model thinks, with the
 * words that speak for it. It learns from texts whose category a person settled.
 */
@Component
public class Categories {
    private static final int LEAST_TEXTS = 50;
    private static final int MOST_TEXTS = 400_000;

    private final Models models;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

    Categories(Models models, AuditTrail audit, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.models = models;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    private record Loaded(int version, Classifier model) {}

    /**
     * The likeliest categories of a text, the likeliest first; empty while there is neither rule nor model.
     *
     * @param most at least 1
     */
    public List<Suggestion> suggest(String text, int most) {
        var suggestions = new ArrayList<Suggestion>();
        for (var rule : models.rules()) {
            if (text.contains(rule.word())
                    && suggestions.stream().noneMatch(one -> one.category().equals(rule.category()))) {
                suggestions.add(new Suggestion(rule.category(), 1, List.of(rule.word()), true));
            }
        }
        var model = current();
        if (model != null) {
            for (var one : model.suggest(text, most)) {
                if (suggestions.stream().noneMatch(ruled -> ruled.category().equals(one.category()))) {
                    suggestions.add(one);
                }
            }
        }
        return suggestions.subList(0, Math.min(most, suggestions.size()));
    }

    private @Nullable Classifier current() {
        var newest = models.newest();
        if (newest.isEmpty()) {
            return null;
        }
        var held = loaded.get();
        if (held == null || held.version() != newest.get()) {
            held = new Loaded(newest.get(), Classifier.of(models.weights(newest.get())));
            loaded.set(held);
        }
        return held.model();
    }

    /** Notes which category a person settled on; the text is kept without personal data. */
    @Transactional
    public void settle(String ticket, String text, String category, LocalDate on) {
        var words = Redaction.of(text).text();
        if (!words.isBlank() && !category.isBlank()) {
            models.settle(ticket, category, words, on);
        }
    }

    /**
     * Trains a new model on the newest settled texts, with every fifth held back to measure it (训练); from then on it is
     * the one that suggests.
     *
     * @throws RuleViolation {@code hotline.model.few} with too few texts
     */
    public void train(Caller caller) {
        caller.require(ClassificationPermissions.CLASSIFY);
        var texts = models.settled(MOST_TEXTS);
        if (texts.size() < LEAST_TEXTS) {
            throw new RuleViolation("hotline.model.few", LEAST_TEXTS, texts.size());
        }
        var trained = Trial.run(texts);
        transaction.executeWithoutResult(_ -> {
            models.add(
                    clock.instant(),
                    caller.name(),
                    trained.trial(),
                    json.writeValueAsString(trained.trial().confusion()),
                    trained.model());
            audit.record(
                    caller,
                    "hotline.train-model",
                    "hotline.text-model",
                    clock.instant().toString(),
                    "训练分类模型：%d 条文本".formatted(trained.trial().trained()));
        });
    }

    /** @throws RuleViolation {@code hotline.word-rule.twice} for a word that has its rule */
    @Transactional
    void addRule(Caller caller, String word, String category, String note) {
        caller.require(ClassificationPermissions.CLASSIFY);
        if (!models.addRule(word, category, note, caller.name(), clock.instant())) {
            throw new RuleViolation("hotline.word-rule.twice", word);
        }
        audit.record(caller, "hotline.add-word-rule", "hotline.word-rule", word, "分类词表：" + word + " → " + category);
    }

    @Transactional
    void dropRule(Caller caller, long id) {
        caller.require(ClassificationPermissions.CLASSIFY);
        if (models.dropRule(id)) {
            audit.record(caller, "hotline.drop-word-rule", "hotline.word-rule", String.valueOf(id), "删除分类词");
        }
    }
}
