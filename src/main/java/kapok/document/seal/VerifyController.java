package kapok.document.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import kapok.web.Anyone;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody checks the seal of a letter (文书验章). The file is looked at and not kept. */
@Controller
class VerifyController {
    private static final String VIEW = "document/verify";
    private static final long LARGEST = 50L << 20;

    private final OfdProof proof;

    VerifyController(OfdProof proof) {
        this.proof = proof;
    }

    @Anyone
    @GetMapping("/verify")
    String form(Model model) {
        model.addAttribute("slip", "");
        return VIEW;
    }

    @Anyone
    @PostMapping("/verify")
    ModelAndView create(@RequestParam(required = false) @Nullable MultipartFile file, Text text) {
        var answer = new ModelAndView(VIEW);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            answer.addObject("slip", text.localize("document.verify.no-file"));
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        try {
            var name = String.valueOf(file.getOriginalFilename());
            answer.addObject("slip", "");
            answer.addObject("page", VerdictWords.page(name, proof.check(file.getBytes()), text));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
