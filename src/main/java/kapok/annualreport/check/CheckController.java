package kapok.annualreport.check;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.annualreport.page.CheckPage;
import kapok.web.Anyone;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Checks reports that anybody hands in; nothing of them is kept. */
@Controller
class CheckController {
    private static final int MOST_FILES = 20;
    private static final long LARGEST_FILE = 20_000_000;
    private static final int LONGEST_TEXT = 300_000;

    @Anyone
    @GetMapping("/annual-reports/check")
    String form(Model model) {
        return page("", Map.of(), List.of(), null, model);
    }

    @Anyone
    @PostMapping("/annual-reports/check")
    String check(
            @RequestParam(name = "reports", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "words", defaultValue = "") String words,
            Text text,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var given = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        var slips = slips(given, words, text);
        if (!slips.isEmpty()) {
            response.setStatus(422);
            return page(words, slips, List.of(), null, model);
        }
        var read = new ArrayList<CheckOutcome.Read>();
        for (var file : given) {
            read.add(CheckOutcome.Read.of(name(file), file.getBytes()));
        }
        if (!words.isBlank()) {
            read.add(CheckOutcome.Read.ofText(text.localize("annualreport.check.pasted"), words));
        }
        var outcomes = CheckOutcome.of(read);
        var view = new CheckView(text);
        return page(words, Map.of(), view.results(outcomes), view.summary(outcomes), model);
    }

    private static Map<String, String> slips(List<MultipartFile> files, String words, Text text) {
        var slips = new LinkedHashMap<String, String>();
        if (files.size() > MOST_FILES) {
            slips.put("reports", text.localize("annualreport.check.too-many", MOST_FILES));
        }
        files.stream()
                .filter(file -> file.getSize() > LARGEST_FILE)
                .findFirst()
                .ifPresent(file -> slips.put(
                        "reports",
                        text.localize("annualreport.check.too-large", name(file), LARGEST_FILE / 1_000_000)));
        if (words.length() > LONGEST_TEXT) {
            slips.put("words", text.localize("annualreport.check.too-long", LONGEST_TEXT));
        }
        if (files.isEmpty() && words.isBlank()) {
            slips.put("reports", text.localize("annualreport.check.nothing"));
        }
        return slips;
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "?" : name.replaceAll("^.*[/\\\\]|\\p{Cntrl}", "");
    }

    private static String page(
            String words,
            Map<String, String> slips,
            List<CheckPage.Result> results,
            @Nullable String summary,
            Model model) {
        model.addAttribute("page", new CheckPage(words, new Slips(slips), summary, results));
        return "annualreport/check";
    }
}
