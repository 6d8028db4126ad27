package kapok.disclosure;

import java.util.List;
import kapok.web.DeskSearchPlace;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import kapok.web.ReceiptPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {
    @Bean
    PermissionSet disclosurePermissions() {
        return new PermissionSet(
                "disclosure",
                List.of(
                        DisclosurePermissions.READ,
                        DisclosurePermissions.WRITE,
                        DisclosurePermissions.IMPORT,
                        DisclosurePermissions.REVEAL,
                        DisclosurePermissions.ERASE,
                        DisclosurePermissions.CONNECT,
                        DisclosurePermissions.OVERSEE,
                        DisclosurePermissions.SIGN));
    }

    @Bean
    NavigationEntry requestsDeskEntry() {
        return NavigationEntry.desk(
                "web.group.work", "disclosure.requests", "/desk/requests", "doc", DisclosurePermissions.READ, 210);
    }

    @Bean
    NavigationEntry requestConnectionsEntry() {
        return NavigationEntry.desk(
                "web.group.system",
                "disclosure.api.title",
                "/desk/requests/connections",
                "globe",
                DisclosurePermissions.CONNECT,
                930);
    }

    @Bean
    NavigationEntry oversightEntry() {
        return NavigationEntry.desk(
                "web.group.reports",
                "disclosure.oversight",
                "/desk/requests/oversight",
                "chart",
                DisclosurePermissions.OVERSEE,
                215);
    }

    @Bean
    CasePanel applicantPanel() {
        return new CasePanel(
                CasePanel.Place.SIDE,
                "disclosure.applicant",
                "/desk/requests/{number}/applicant",
                DisclosurePermissions.READ,
                10);
    }

    @Bean
    CasePanel similarPanel() {
        return new CasePanel(
                CasePanel.Place.SIDE,
                "disclosure.similar",
                "/desk/requests/{number}/similar",
                DisclosurePermissions.READ,
                20);
    }

    @Bean
    CasePanel lettersPanel() {
        return new CasePanel(
                CasePanel.Place.MAIN,
                "disclosure.letters",
                "/desk/requests/{number}/letters",
                DisclosurePermissions.READ,
                10);
    }

    @Bean
    NavigationEntry requestsPortalEntry() {
        return NavigationEntry.portal("disclosure.requests", "/requests", 40);
    }

    @Bean
    ReceiptPlace requestReceipts() {
        return new ReceiptPlace(DisclosureDesk.KIND, "/requests/track", "disclosure.receipt");
    }

    @Bean
    DeskSearchPlace requestSearch() {
        return new DeskSearchPlace(
                DisclosureDesk.KIND,
                "/desk/requests/",
                "/desk/requests?tab=all&words=",
                DisclosurePermissions.READ,
                20);
    }
}
