package kapok.hotline.ticket;

import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketConfiguration {
    @Bean
    PermissionSet ticketPermissions() {
        return new PermissionSet("hotline", TicketPermissions.ALL);
    }
}
