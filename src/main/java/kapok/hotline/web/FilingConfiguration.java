package kapok.hotline.web;

import kapok.web.NavigationEntry;
import kapok.web.ReceiptPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilingConfiguration {
    @Bean
    NavigationEntry hotlinePortalEntry() {
        return NavigationEntry.portal("hotline.form.crumb", "/hotline/new", 45);
    }

    @Bean
    ReceiptPlace ticketReceipts() {
        return new ReceiptPlace("HL", "/hotline/track", "hotline.receipt.kind");
    }
}
