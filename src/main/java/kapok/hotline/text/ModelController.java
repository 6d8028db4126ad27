package kapok.hotline.text;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.hotline.text.page.ModelPage;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.Requires;
import kapok.web.Submission;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The desk page of classification (分类模型): how well the model does, training, words that settle, a trial. */
@Controller
class ModelController {
    private static final String PAGE = "redirect:/desk/hotline/classification";
    private static final int SHOWN = 8;
    private static final int LONGEST = 2_000;
    private static final TypeReference<Map<String, Map<String, Integer>>> CONFUSION = new TypeReference<>() {};

    private final Categories categories;
    private final Models models;
    private final JsonMapper json;

    ModelController(Categories categories, Models models, JsonMapper json) {
        this.categories = categories;
        this.models = models;
        this.json = json;
    }

    @Requires(ClassificationPermissions.CLASSIFY)
    @GetMapping("/desk/hotline/classification")
    String show(@RequestParam(defaultValue = "") String tried, Text text, Model model) {
        model.addAttribute("page", page(tried, Map.of(), Slips.none(), text));
        return "hotline/classification";
    }

    @Requires(ClassificationPermissions.CLASSIFY)
    @PostMapping("/desk/hotline/classification/models")
    String train(Caller caller, Text text, HttpServletResponse response, Model model) {
        var fields = new Fields(text, Map.of());
        var next = new Submission(fields, response).send(_ -> "train", () -> {
            categories.train(caller);
            return PAGE;
        });
        return next.orElseGet(() -> again(Map.of(), fields, text, model));
    }

    @Requires(ClassificationPermissions.CLASSIFY)
    @PostMapping("/desk/hotline/classification/words")
    String addRule(
            @RequestParam Map<String, String> typed,
            Caller caller,
            Text text,
            HttpServletResponse response,
            Model model) {
        var fields = new Fields(text, typed);
        var word = fields.required("word", 40);
        var category = fields.required("category", 60);
        var note = fields.line("note", 200);
        if (word.length() < 2) {
            fields.slip("word", "hotline.word-rule.short");
        }
        var next = new Submission(fields, response).send(_ -> "word", () -> {
            categories.addRule(caller, word, category, note);
            return PAGE;
        });
        return next.orElseGet(() -> again(typed, fields, text, model));
    }

    private String again(Map<String, String> typed, Fields fields, Text text, Model model) {
        model.addAttribute("page", page("", typed, fields.slips(), text));
        return "hotline/classification";
    }

    @Requires(ClassificationPermissions.CLASSIFY)
    @PostMapping("/desk/hotline/classification/words/{id:[0-9]+}/removal")
    String dropRule(@PathVariable long id, Caller caller) {
        categories.dropRule(caller, id);
        return PAGE;
    }

    private ModelPage page(String tried, Map<String, String> typed, Slips slips, Text text) {
        var about = models.about(SHOWN);
        var names = models.names();
        var shown = tried.substring(0, Math.min(LONGEST, tried.length()));
        return new ModelPage(
                about.isEmpty() ? null : about(about.getFirst(), text),
                about.stream().skip(1).map(one -> about(one, text)).toList(),
                about.isEmpty() ? List.of() : confusion(about.getFirst(), names),
                models.rules().stream()
                        .map(rule -> new ModelPage.Rule(
                                rule.id(),
                                rule.word(),
                                names.getOrDefault(rule.category(), rule.category()),
                                rule.note(),
                                rule.addedBy()))
                        .toList(),
                shown,
                shown.isBlank()
                        ? List.of()
                        : categories.suggest(shown, 3).stream()
                                .map(one -> new ModelPage.Told(
                                        names.getOrDefault(one.category(), one.category()),
                                        one.percent() + "%",
                                        String.join("、", one.words()),
                                        one.byRule()))
                                .toList(),
                typed,
                slips);
    }

    private static ModelPage.About about(Models.About about, Text text) {
        return new ModelPage.About(
                about.version(),
                text.dateTime(about.trainedAt()),
                about.trainedBy(),
                text.number(about.texts()),
                text.number(about.heldBack()),
                percent(about.accuracy()),
                percent(about.accuracyOfThree()),
                text.number(about.words()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private List<ModelPage.Confused> confusion(Models.About about, Map<String, String> names) {
        var confused = new ArrayList<ModelPage.Confused>();
        json.readValue(about.confusion(), CONFUSION).forEach((category, told) -> {
            int all = told.values().stream().mapToInt(Integer::intValue).sum();
            var wrong = told.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(category))
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(3)
                    .map(entry -> names.getOrDefault(entry.getKey(), entry.getKey()) + " " + entry.getValue())
                    .toList();
            confused.add(new ModelPage.Confused(
                    names.getOrDefault(category, category),
                    all,
                    percent((double) told.getOrDefault(category, 0) / Math.max(1, all)),
                    String.join("，", wrong)));
        });
        confused.sort(Comparator.comparingInt(ModelPage.Confused::texts).reversed());
        return confused;
    }
}
