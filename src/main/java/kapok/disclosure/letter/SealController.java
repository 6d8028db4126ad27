package kapok.disclosure.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import kapok.agency.AgencyDirectory;
import kapok.audit.AuditTrail;
import kapok.disclosure.DisclosurePermissions;
import kapok.document.seal.Seals;
import kapok.web.Caller;
import kapok.web.Requires;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The seal on the letters of a case's organ (印模): looked at, replaced by the organ's own. */
@Controller
class SealController {
    private final Seals seals;
    private final LetterViews views;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;

    SealController(Seals seals, LetterViews views, AgencyDirectory agencies, AuditTrail audit) {
        this.seals = seals;
        this.views = views;
        this.agencies = agencies;
        this.audit = audit;
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
    @Transactional
    public String create(
            @PathVariable String number, @RequestParam(required = false) @Nullable MultipartFile seal, Caller caller) {
        var organ = agencies.organ(views.organ(number, caller));
        caller.require(DisclosurePermissions.SIGN, organ.code());
        if (seal == null || seal.isEmpty()) {
            throw new RuleViolation("document.seal.not-png");
        }
        try {
            seals.replacePicture(organ.code(), organ.name(), seal.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.record(caller, "disclosure.seal", "organ", organ.code(), "更换印模");
        return "redirect:/desk/requests/{number}/letters";
    }
}
