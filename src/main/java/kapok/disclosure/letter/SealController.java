package kapok.disclosure.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.disclosure.DisclosurePermissions;
import kapok.document.seal.Seals;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The seal on the letters of a case's organ (印模): looked at, replaced by the organ's own. */
@Controller
class SealController {
    private final Seals seals;
    private final LetterViews views;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    SealController(
            Seals seals,
            LetterViews views,
            AgencyDirectory agencies,
            AuditTrail audit,
            TransactionTemplate transactions) {
        this.seals = seals;
        this.views = views;
        this.agencies = agencies;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Requires(DisclosurePermissions.SIGN)
    @GetMapping("/desk/requests/{number}/letters/seal.png")
    ResponseEntity<byte[]> show(@PathVariable String number, Caller caller) {
        var organ = agencies.organ(views.organ(number, caller));
        caller.require(DisclosurePermissions.SIGN, organ.code());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(seals.picture(organ.code(), organ.name()));
    }

    @Requires(DisclosurePermissions.SIGN)
    @PostMapping("/desk/requests/{number}/letters/seal")
    ModelAndView create(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile seal,
            Caller caller,
            Text text) {
        var organ = agencies.organ(views.organ(number, caller));
        caller.require(DisclosurePermissions.SIGN, organ.code());
        try {
            var picture = picture(seal);
            transactions.executeWithoutResult(_ -> {
                seals.replacePicture(organ.code(), organ.name(), picture);
                audit.record(caller, "disclosure.seal", "organ", organ.code(), "更换印模");
            });
            return new ModelAndView("redirect:/desk/requests/{number}/letters");
        } catch (RuleViolation refused) {
            var slips = new Slips(Map.of("seal", text.localize(refused.code(), refused.arguments())));
            var again =
                    new ModelAndView("disclosure/letters", Map.of("page", views.overview(number, slips, caller, text)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static byte[] picture(@Nullable MultipartFile seal) {
        if (seal == null || seal.isEmpty() || seal.getSize() > Seals.LARGEST_PICTURE) {
            throw new RuleViolation("document.seal.not-png");
        }
        try {
            return seal.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
