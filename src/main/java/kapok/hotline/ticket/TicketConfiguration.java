package kapok.hotline.ticket;

import kapok.web.DeskSearchPlace;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketConfiguration {
    @Bean
    PermissionSet ticketPermissions() {
        return new PermissionSet("hotline", TicketPermissions.ALL);
    }

    @Bean
    NavigationEntry ticketsEntry() {
        return NavigationEntry.desk(
                "web.group.work", "hotline.tickets", "/desk/hotline/tickets", "ticket", TicketPermissions.READ, 250);
    }

    @Bean
    NavigationEntry agentEntry() {
        return NavigationEntry.desk(
                "web.group.work", "hotline.new", "/desk/hotline/new", "phone", TicketPermissions.ANSWER, 255);
    }

    @Bean
    DeskSearchPlace ticketSearch() {
        return new DeskSearchPlace(
                "HL", "/desk/hotline/tickets/", "/desk/hotline/tickets?words=", TicketPermissions.READ, 30);
    }
}
