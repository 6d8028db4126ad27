package kapok.hotline.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kapok.hotline.open311.Wire.Fields;
import kapok.hotline.open311.Wire.Items;
import kapok.hotline.open311.Wire.Leaf;
import kapok.web.Anyone;
import kapok.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Leads clients to the endpoint (接口发现), and tells them when an address leads nowhere. */
@Controller
class DiscoveryController {
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Open311Desk desk;
    private final Open311Settings settings;
    private final SiteSettings site;

    DiscoveryController(Open311Desk desk, Open311Settings settings, SiteSettings site) {
        this.desk = desk;
        this.settings = settings;
        this.site = site;
    }

    @Anyone
    @GetMapping({
        "/open311/discovery",
        "/open311/discovery.{format}",
        "/open311/v2/discovery",
        "/open311/v2/discovery.{format}"
    })
    ResponseEntity<byte[]> show(@PathVariable(required = false) @Nullable String format, HttpServletRequest request) {
        var changed = W3cTime.write(desk.changedAt());
        var contact = site.organ() + " " + settings.contact();
        var endpoint = Fields.empty()
                .with("specification", SPECIFICATION)
                .with("url", endpoint(request))
                .with("changeset", changed)
                .with("type", "production")
                .with("formats", new Items("format", List.of(new Leaf("text/xml"), new Leaf("application/json"))));
        var answer = Fields.empty()
                .with("changeset", changed)
                .with("contact", contact)
                .with("key_service", contact)
                .with("endpoints", new Items("endpoint", List.of(endpoint)));
        return Reply.of(Resource.wire(format), "discovery", answer);
    }

    /** Where the client found us, so that what it finds here leads back. */
    private static String endpoint(HttpServletRequest request) {
        var here = request.getRequestURL();
        return here.substring(0, here.indexOf("/open311")) + "/open311/v2";
    }

    /** Any other address or method: a client hears of it in its own format, too. */
    @Anyone
    @RequestMapping({"/open311", "/open311/**"})
    void nothing(HttpServletRequest request) {
        throw switch (request.getMethod()) {
            case "GET", "HEAD" -> Open311Fault.unknown("no-resource");
            default -> Open311Fault.wrongMethod();
        };
    }
}
