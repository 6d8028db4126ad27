package kapok.document.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import kapok.installation.DataDirectory;
import kapok.web.RuleViolation;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keys that a certification authority gave an organ (机构证书): {@code <data>/seals/<统一社会信用代码>.key.pem} (PKCS#8, not
 * encrypted) beside {@code .cert.pem}. They take the place of the self-issued one.
 */
@Component
class ConfiguredKeys {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (?:CERTIFICATE|PRIVATE KEY)-----(.*?)-----END", Pattern.DOTALL);
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredKeys.class);

    private final DataDirectory data;

    ConfiguredKeys(DataDirectory data) {
        this.data = data;
    }

    /** @throws RuleViolation if the files are no SM2 key, or key and certificate do not belong together */
    Optional<Sm2.Identity> find(String organ) {
        var folder = data.path().resolve("seals");
        var key = folder.resolve(organ + ".key.pem");
        var certificate = folder.resolve(organ + ".cert.pem");
        if (!organ.matches("[0-9A-Z]{18}") || !Files.exists(key) || !Files.exists(certificate)) {
            return Optional.empty();
        }
        try {
            var secret = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(pem(key));
            var identity = new Sm2.Identity(secret, pem(certificate));
            var probe = organ.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            if (!Sm2.holds(Certificate.getInstance(identity.certificate()), probe, Sm2.sign(secret, probe))) {
                throw new RuleViolation("document.seal.key-unfit", organ);
            }
            return Optional.of(identity);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key of " + organ + " in " + folder, e);
        } catch (ClassCastException | IllegalArgumentException e) {
            LOG.error("seal organ={} file={} is no SM2 key with its certificate", organ, key, e);
            throw new RuleViolation("document.seal.key-unfit", organ);
        }
    }

    /** The first key or certificate in it; parameters before and the rest of a chain after it are passed over. */
    private static byte[] pem(Path file) throws IOException {
        var block = BLOCK.matcher(Files.readString(file));
        if (!block.find()) {
            throw new IllegalArgumentException("No key or certificate: " + file);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
