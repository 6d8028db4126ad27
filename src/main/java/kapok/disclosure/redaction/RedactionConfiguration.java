package kapok.disclosure.redaction;

import kapok.disclosure.CasePanel;
import kapok.disclosure.CaseWindow;
import kapok.disclosure.DisclosurePermissions;
import kapok.document.Attachment;
import kapok.document.AttachmentOwner;
import kapok.web.Caller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RedactionConfiguration {
    @Bean
    CasePanel redactionPanel() {
        return new CasePanel(
                CasePanel.Place.MAIN,
                "disclosure.redaction",
                "/desk/requests/{number}/redaction",
                DisclosurePermissions.WRITE,
                30);
    }

    @Bean
    AttachmentOwner redactionOriginals(CaseWindow cases) {
        return new CaseOwner(RedactionDesk.ORIGINAL, cases);
    }

    @Bean
    AttachmentOwner redactionResults(CaseWindow cases) {
        return new CaseOwner(RedactionDesk.RESULT, cases);
    }

    /** Only officers who may read the case; an original leaves by no other way. */
    private record CaseOwner(String kind, CaseWindow cases) implements AttachmentOwner {
        @Override
        public boolean may(Caller caller, Attachment attachment) {
            return cases.find(attachment.ownerId())
                    .map(one -> caller.may(
                            DisclosurePermissions.READ, one.application().organ()))
                    .orElse(false);
        }
    }
}
