package kapok.annualreport;

import static kapok.annualreport.AnnualReportPermissions.APPROVE;
import static kapok.annualreport.AnnualReportPermissions.COLLECT;
import static kapok.annualreport.AnnualReportPermissions.DRAFT;
import static kapok.annualreport.AnnualReportPermissions.PUBLISH;
import static kapok.annualreport.AnnualReportPermissions.READ;

import java.util.List;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnnualReportConfiguration {
    @Bean
    PermissionSet annualReportPermissions() {
        return new PermissionSet("annualreport", List.of(READ, DRAFT, APPROVE, PUBLISH, COLLECT));
    }

    @Bean
    NavigationEntry annualReportsOnPortal() {
        return NavigationEntry.portal("annualreport.nav", "/annual-reports", 120);
    }

    @Bean
    NavigationEntry annualReportsOnDesk() {
        return NavigationEntry.desk("web.group.reports", "annualreport.nav", "/desk/annual-reports", "doc", READ, 410);
    }

    @Bean
    NavigationEntry annualReportCollectionOnDesk() {
        return NavigationEntry.desk(
                "web.group.reports",
                "annualreport.nav.collection",
                "/desk/annual-reports/collection",
                "list",
                COLLECT,
                420);
    }
}
