package kapok.hotline.figures;

import java.util.List;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("hotlineFiguresConfiguration")
class FiguresConfiguration {
    @Bean
    PermissionSet hotlineFigurePermissions() {
        return new PermissionSet("hotline-figures", List.of(FigurePermissions.OVERSEE, FigurePermissions.ASSESS));
    }

    @Bean
    NavigationEntry assessmentEntry() {
        return NavigationEntry.desk(
                "web.group.reports",
                "hotline.assessment.nav",
                "/desk/hotline/assessment",
                "list",
                FigurePermissions.OVERSEE,
                560);
    }
}
