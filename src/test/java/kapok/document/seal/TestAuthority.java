package kapok.document.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;

/** A certification authority (电子认证服务机构) that issues SM2 certificates, for tests. */
final class TestAuthority {
    static final String NAME = "花城测试电子认证中心";
    private static final AlgorithmIdentifier ALGORITHM = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);

    private final Sm2.Identity self = Sm2.selfIssued("12440100MB2CATEST1", NAME, Instant.parse("2026-01-01T00:00:00Z"));

    Certificate certificate() {
        return Certificate.getInstance(self.certificate());
    }

    /** A key of the organ with a certificate signed by the authority. */
    Sm2.Identity issue(String organ, String name, Instant now) throws IOException {
        var fresh = Sm2.selfIssued(organ, name, now);
        var subject = Certificate.getInstance(fresh.certificate());
        var body = new V3TBSCertificateGenerator();
        body.setSerialNumber(new ASN1Integer(new BigInteger(127, new SecureRandom())));
        body.setSignature(ALGORITHM);
        body.setIssuer(certificate().getSubject());
        body.setSubject(subject.getSubject());
        body.setStartDate(new Time(Date.from(now.minus(1, ChronoUnit.DAYS))));
        body.setEndDate(new Time(Date.from(now.plus(700, ChronoUnit.DAYS))));
        body.setSubjectPublicKeyInfo(subject.getSubjectPublicKeyInfo());
        var signed = body.generateTBSCertificate();
        var all = new ASN1EncodableVector();
        all.add(signed);
        all.add(ALGORITHM);
        all.add(new DERBitString(Sm2.sign(self.key(), signed.getEncoded("DER"))));
        return new Sm2.Identity(fresh.key(), new DERSequence(all).getEncoded("DER"));
    }

    /** Puts key and chain where an installation looks for them, as an authority delivers them. */
    void deliver(Path data, String organ, Sm2.Identity identity) throws IOException {
        var folder = Files.createDirectories(data.resolve("seals"));
        var key = PrivateKeyInfoFactory.createPrivateKeyInfo(identity.key()).getEncoded();
        Files.writeString(folder.resolve(organ + ".key.pem"), pem("PRIVATE KEY", key));
        Files.writeString(
                folder.resolve(organ + ".cert.pem"),
                pem("CERTIFICATE", identity.certificate()) + pem("CERTIFICATE", self.certificate()));
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + kind + "-----\n";
    }
}
