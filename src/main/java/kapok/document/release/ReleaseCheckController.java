package kapok.document.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.document.release.page.ReleaseCheckPage;
import kapok.web.SignedIn;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Looks into files that an officer is about to give out or publish; nothing of them is kept. */
@Controller
class ReleaseCheckController {
    private static final int MOST_FILES = 20;
    private static final int SHOWN = 12;

    private final ReleaseGuard guard;

    ReleaseCheckController(ReleaseGuard guard) {
        this.guard = guard;
    }

    @SignedIn
    @GetMapping("/desk/release-check")
    ModelAndView form() {
        return page(List.of(), Slips.none());
    }

    @SignedIn
    @PostMapping("/desk/release-check")
    ModelAndView check(@RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files, Text text)
            throws IOException {
        var given = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (given.isEmpty() || given.size() > MOST_FILES) {
            var wrong = text.localize(given.isEmpty() ? "document.release.nothing" : "document.release.too-many");
            var again = page(List.of(), new Slips(Map.of("files", wrong)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var shown = new ArrayList<ReleaseCheckPage.File>();
        for (var file : given) {
            var name = name(file);
            shown.add(shown(name, guard.inspect(name, file.getBytes()), text));
        }
        return page(shown, Slips.none());
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "?" : name.replaceAll("^.*[/\\\\]|\\p{Cntrl}", "");
    }

    private static ReleaseCheckPage.File shown(String name, List<Finding> findings, Text text) {
        var kinds = new LinkedHashMap<Finding.Kind, List<Finding>>();
        findings.forEach(
                one -> kinds.computeIfAbsent(one.kind(), _ -> new ArrayList<>()).add(one));
        var groups = kinds.entrySet().stream()
                .map(one -> new ReleaseCheckPage.Group(
                        text.localize("document.release.kind." + one.getKey().code()),
                        text.localize("document.release.remedy." + one.getKey().code()),
                        one.getValue().stream()
                                .limit(SHOWN)
                                .map(it -> new ReleaseCheckPage.Line(it.place(), it.sample()))
                                .toList(),
                        Math.max(0, one.getValue().size() - SHOWN)))
                .toList();
        return new ReleaseCheckPage.File(name, findings.size(), groups);
    }

    private static ModelAndView page(List<ReleaseCheckPage.File> files, Slips slips) {
        return new ModelAndView("document/release", Map.of("page", new ReleaseCheckPage(files, slips)));
    }
}
