package kapok.portal;

import kapok.web.Anyone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class PortalController {
    @Anyone
    @GetMapping("/")
    String home() {
        return "portal/home";
    }
}
