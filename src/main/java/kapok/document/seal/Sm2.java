package kapok.document.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Keys, signatures and certificates of the national curve (SM2, GB/T 32918), and its hash (SM3). */
final class Sm2 {
    private static final ECNamedDomainParameters CURVE = new ECNamedDomainParameters(
            GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));
    private static final AlgorithmIdentifier ALGORITHM = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
    private static final int VALID_YEARS = 10;

    private Sm2() {}

    /** A key with the certificate that says whose it is, both in DER. */
    record Identity(ECPrivateKeyParameters key, byte[] certificate) {}

    static byte[] sm3(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    static ECPrivateKeyParameters key(BigInteger secret) {
        return new ECPrivateKeyParameters(secret, CURVE);
    }

    /** A fresh key with a certificate that it issues to itself (自签证书), valid ten years. */
    static Identity selfIssued(String organ, String name, Instant now) {
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, new SecureRandom()));
        var pair = generator.generateKeyPair();
        var key = (ECPrivateKeyParameters) pair.getPrivate();
        return new Identity(key, certificate(organ, name, now, key, (ECPublicKeyParameters) pair.getPublic()));
    }

    private static byte[] certificate(
            String organ, String name, Instant now, ECPrivateKeyParameters key, ECPublicKeyParameters open) {
        var who = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, new DERUTF8String(name))
                .addRDN(BCStyle.SERIALNUMBER, organ)
                .addRDN(BCStyle.CN, new DERUTF8String(name))
                .build();
        var body = new V3TBSCertificateGenerator();
        body.setSerialNumber(new org.bouncycastle.asn1.ASN1Integer(new BigInteger(127, new SecureRandom())));
        body.setSignature(ALGORITHM);
        body.setIssuer(who);
        body.setSubject(who);
        body.setStartDate(new Time(Date.from(now.minus(1, ChronoUnit.HOURS))));
        body.setEndDate(new Time(Date.from(now.plus(365L * VALID_YEARS, ChronoUnit.DAYS))));
        body.setSubjectPublicKeyInfo(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(
                        X9ObjectIdentifiers.id_ecPublicKey, new X962Parameters(GMObjectIdentifiers.sm2p256v1)),
                open.getQ().getEncoded(false)));
        try {
            var extensions = new ExtensionsGenerator();
            extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            extensions.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            body.setExtensions(extensions.generate());
            var signed = body.generateTBSCertificate();
            var all = new ASN1EncodableVector();
            all.add(signed);
            all.add(ALGORITHM);
            all.add(new DERBitString(sign(key, signed.getEncoded("DER"))));
            return new DERSequence(all).getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] sign(ECPrivateKeyParameters key, byte[] message) {
        var signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(key, new SecureRandom()));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean holds(Certificate certificate, byte[] message, byte[] signature) {
        try {
            var open = (ECPublicKeyParameters) PublicKeyFactory.createKey(certificate.getSubjectPublicKeyInfo());
            var verifier = new SM2Signer();
            verifier.init(false, open);
            verifier.update(message, 0, message.length);
            return verifier.verifySignature(signature);
        } catch (IOException | ClassCastException | IllegalArgumentException e) {
            return false; // no key of this curve: nothing that it could have signed
        }
    }

    /** The name in the certificate: CN, else the whole. */
    static String name(X500Name subject) {
        var names = subject.getRDNs(BCStyle.CN);
        return names.length == 0
                ? subject.toString()
                : names[0].getFirst().getValue().toString();
    }
}
