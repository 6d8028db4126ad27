package kapok.document.seal;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.ofdrw.reader.OFDReader;

/**
 * Checks a signature without any of our code: ofdrw finds and reads the parts of the file, the Java security provider checks
 * digests, certificate and signature. ofdrw-sign itself is not published for the version in use.
 */
final class IndependentReader {
    private IndependentReader() {}

    /** Paths that do not hold. */
    static List<String> problems(byte[] ofd) throws Exception {
        return problems(ofd, new byte[0]);
    }

    /** @param issuer the certificate of who issued the signer's; empty if the signer did */
    static List<String> problems(byte[] ofd, byte[] issuer) throws Exception {
        var wrong = new ArrayList<String>();
        var provider = new BouncyCastleProvider();
        try (var reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            var places = reader.getResourceLocator();
            var list = reader.getDefaultSignatures();
            for (var one : list.getSignatures()) {
                var path = one.getBaseLoc();
                var signature = places.get(path, org.ofdrw.core.signatures.sig.Signature::new);
                for (var reference : signature.getSignedInfo().getReferences().getReferences()) {
                    var content = java.nio.file.Files.readAllBytes(places.getFile(reference.getFileRef()));
                    var digest = MessageDigest.getInstance("SM3", provider).digest(content);
                    if (!Arrays.equals(digest, reference.getCheckValue())) {
                        wrong.add(reference.getFileRef().toString());
                    }
                }
                var list0 = java.nio.file.Files.readAllBytes(places.getFile(path));
                var value = java.nio.file.Files.readAllBytes(places.getFile(signature.getSignedValue()));
                if (!holds(value, MessageDigest.getInstance("SM3", provider).digest(list0), issuer, provider)) {
                    wrong.add(signature.getSignedValue().toString());
                }
            }
        }
        return wrong;
    }

    private static X509Certificate certificate(byte[] der, BouncyCastleProvider provider) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509", provider).generateCertificate(new ByteArrayInputStream(der));
    }

    private static boolean holds(byte[] value, byte[] digest, byte[] issuer, BouncyCastleProvider provider)
            throws Exception {
        var all = ASN1Sequence.getInstance(value);
        var signed = ASN1Sequence.getInstance(all.getObjectAt(0));
        var certificate =
                certificate(ASN1OctetString.getInstance(all.getObjectAt(1)).getOctets(), provider);
        certificate.verify(
                issuer.length == 0
                        ? certificate.getPublicKey()
                        : certificate(issuer, provider).getPublicKey(),
                provider);
        var verifier = Signature.getInstance("SM3withSM2", provider);
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(signed.getEncoded("DER"));
        return Arrays.equals(
                        digest, ASN1BitString.getInstance(signed.getObjectAt(3)).getOctets())
                && verifier.verify(ASN1BitString.getInstance(all.getObjectAt(3)).getOctets());
    }
}
