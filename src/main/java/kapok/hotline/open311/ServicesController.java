package kapok.hotline.open311;

import jakarta.servlet.http.HttpServletRequest;
import kapok.hotline.open311.Wire.Fields;
import kapok.hotline.open311.Wire.Items;
import kapok.web.Anyone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What may be filed, and what is asked for it (服务清单与定义). */
@Controller
class ServicesController {
    private final Open311Desk desk;

    ServicesController(Open311Desk desk) {
        this.desk = desk;
    }

    @Anyone
    @GetMapping({"/open311/v2/services", "/open311/v2/services.{format}"})
    ResponseEntity<byte[]> list(@PathVariable(required = false) @Nullable String format, HttpServletRequest request) {
        var wire = Resource.wire(format);
        var services = desk.services(desk.jurisdiction(Call.of(request)));
        return Reply.of(
                wire,
                "services",
                new Items("service", services.stream().map(Service::node).toList()));
    }

    @Anyone
    @GetMapping("/open311/v2/services/{name}")
    ResponseEntity<byte[]> show(@PathVariable String name, HttpServletRequest request) {
        var asked = Resource.of(name);
        var service = desk.service(desk.jurisdiction(Call.of(request)), asked.name());
        var answer = Fields.empty().with("service_code", service.code()).with("attributes", service.questions());
        return Reply.of(asked.wire(), "service_definition", answer);
    }
}
