package kapok.demo;

import java.util.List;
import kapok.agency.AgencyDesk;
import kapok.agency.Organ;
import kapok.web.Caller;
import org.springframework.stereotype.Component;

/** The divisions and organs of Guangzhou (广州的区划与机关). */
@Component
class DemoOrgans {
    static final String GOVERNMENT = "11440100KP0000001N";
    static final String BUREAU = "11440100KP0000002R";

    private final AgencyDesk desk;

    DemoOrgans(AgencyDesk desk) {
        this.desk = desk;
    }

    void seed(Caller caller) {
        desk.loadGuangdong(caller);
        desk.takeOver(caller, organs());
        desk.setOwner(caller, BUREAU);
    }

    static List<Organ> organs() {
        return DemoFile.csv("organs.csv").stream()
                .map(row -> new Organ(
                        row.getField("code"),
                        row.getField("name"),
                        row.getField("short_name"),
                        row.getField("kind"),
                        row.getField("parent").isEmpty() ? null : row.getField("parent"),
                        row.getField("division")))
                .toList();
    }
}
