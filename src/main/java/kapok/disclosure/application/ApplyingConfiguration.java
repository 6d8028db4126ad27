package kapok.disclosure.application;

import kapok.disclosure.CasePanel;
import kapok.disclosure.DisclosurePermissions;
import kapok.document.Attachment;
import kapok.document.AttachmentOwner;
import kapok.web.Caller;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApplyingSettings.class)
class ApplyingConfiguration {
    @Bean
    CasePanel correspondencePanel() {
        return new CasePanel(
                CasePanel.Place.MAIN,
                "disclosure.message.list",
                "/desk/requests/{number}/correspondence",
                DisclosurePermissions.READ,
                10);
    }

    /** What an applicant handed in is for the officers of the organ asked; the applicant has the originals. */
    @Bean
    AttachmentOwner applicationFiles(CaseFiles files) {
        return new AttachmentOwner() {
            @Override
            public String kind() {
                return ApplicantFiles.OF_REQUEST;
            }

            @Override
            public boolean may(Caller caller, Attachment attachment) {
                return files.may(caller, attachment.ownerId());
            }
        };
    }
}
