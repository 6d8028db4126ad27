package kapok.desk;

import kapok.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DeskController {
    @SignedIn
    @GetMapping("/desk")
    String home() {
        return "desk/home";
    }
}
