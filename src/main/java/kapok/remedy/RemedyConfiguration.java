package kapok.remedy;

import java.util.List;
import kapok.disclosure.CasePanel;
import kapok.web.DeskSearchPlace;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RemedyConfiguration {
    @Bean
    PermissionSet remedyPermissions() {
        return new PermissionSet(
                "remedy", List.of(RemedyPermissions.READ, RemedyPermissions.WRITE, RemedyPermissions.IMPORT));
    }

    @Bean
    CasePanel remediesPanel() {
        return new CasePanel(
                CasePanel.Place.MAIN, "remedy.remedies", "/desk/remedies/about/{number}", RemedyPermissions.READ, 90);
    }

    @Bean
    NavigationEntry remediesEntry() {
        return NavigationEntry.desk(
                "web.group.work", "remedy.remedies", "/desk/remedies", "warn", RemedyPermissions.READ, 220);
    }

    @Bean
    DeskSearchPlace remedySearch() {
        return new DeskSearchPlace("RM", "/desk/remedies/", "/desk/remedies?words=", RemedyPermissions.READ, 40);
    }
}
