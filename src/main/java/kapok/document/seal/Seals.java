package kapok.document.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import kapok.document.DocumentFormat;
import kapok.document.Documents;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seals of organs (印章), made on first use, and letters with them. */
@Component
public class Seals {
    /** Bytes of an organ's own picture. */
    public static final int LARGEST_PICTURE = SealPicture.MOST_BYTES;

    private final SealRows rows;
    private final ConfiguredKeys configured;
    private final Documents documents;
    private final Clock clock;

    Seals(SealRows rows, ConfiguredKeys configured, Documents documents, Clock clock) {
        this.rows = rows;
        this.configured = configured;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A letter in every format, sealed; the OFD is signed as well.
     *
     * @param organ 统一社会信用代码
     * @param name the organ in full
     * @param date as it stands in the letter; the seal is put over it. A letter without it stays unsealed
     */
    @Transactional
    public Map<DocumentFormat, byte[]> sealed(String organ, String name, String html, String date) {
        var files = documents.everyFormat(html);
        var pdf = files.get(DocumentFormat.PDF);
        try (var document = Loader.loadPDF(pdf == null ? new byte[0] : pdf)) {
            var place = SealPlace.over(document, date);
            if (place.isPresent()) {
                var seal = of(organ, name);
                var stamped = PdfSeal.stamp(document, place.get(), seal.picture());
                files.put(DocumentFormat.PDF, stamped);
                files.computeIfPresent(DocumentFormat.OFD, (_, ofd) -> signed(ofd, seal, place.get()));
                files.computeIfPresent(DocumentFormat.DOCX, (_, docx) -> stamped(docx, seal, place.get(), date));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot seal a letter of " + organ, e);
        }
    }

    private byte[] signed(byte[] ofd, OrganSeal seal, SealPlace place) {
        try {
            return OfdSeal.sign(ofd, seal, place, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] stamped(byte[] docx, OrganSeal seal, SealPlace place, String date) {
        try {
            return WordSeal.stamp(docx, place, seal.picture(), date, seal.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture of an organ's seal, PNG. */
    @Transactional
    public byte[] picture(String organ, String name) {
        return of(organ, name).picture();
    }

    /**
     * Takes an organ's own picture for its seal (上传印模).
     *
     * @throws kapok.web.RuleViolation if it is no PNG of a seal
     */
    @Transactional
    public void replacePicture(String organ, String name, byte[] png) {
        var picture = SealPicture.own(png);
        var seal = of(organ, name);
        rows.insert(new OrganSeal(organ, seal.name(), seal.key(), seal.certificate(), picture, true, clock.instant()));
    }

    /** As it is now: made at the first use, made anew when the organ's name or its configured certificate is another. */
    private OrganSeal of(String organ, String name) {
        var given = configured.find(organ);
        var current = rows.find(organ).filter(seal -> fits(seal, name, given));
        if (current.isPresent()) {
            return current.get();
        }
        rows.lock(organ);
        return rows.find(organ).filter(seal -> fits(seal, name, given)).orElseGet(() -> make(organ, name, given));
    }

    private static boolean fits(OrganSeal seal, String name, Optional<Sm2.Identity> given) {
        return seal.name().equals(name)
                && given.map(one -> Arrays.equals(one.certificate(), seal.certificate()))
                        .orElse(true);
    }

    private OrganSeal make(String organ, String name, Optional<Sm2.Identity> given) {
        var now = clock.instant();
        var identity = given.orElseGet(() -> Sm2.selfIssued(organ, name, now));
        var own = rows.find(organ)
                .filter(seal -> seal.ownPicture() && seal.name().equals(name))
                .map(OrganSeal::picture);
        var picture = own.orElseGet(() -> SealPicture.draw(name, documents.sealFont()));
        var seal = new OrganSeal(
                organ, name, identity.key().getD(), identity.certificate(), picture, own.isPresent(), now);
        rows.insert(seal);
        return seal;
    }
}
