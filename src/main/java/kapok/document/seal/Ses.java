package kapok.document.seal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/** The data of an electronic seal and of a signature with it, as GB/T 38540—2020 writes them (SESeal, SES_Signature). */
final class Ses {
    private static final int VERSION = 4;
    private static final int SEAL_OF_AN_ORGAN = 1;
    private static final int CERTIFICATES_IN_FULL = 1;

    private Ses() {}

    /**
     * What a signature says, once read.
     *
     * @param signedBytes what the signer signed
     * @param sealHolds whether the seal was made by the certificate in it, and lists the signer's
     */
    record Signature(
            byte[] signedBytes,
            byte[] dataHash,
            String property,
            Instant at,
            byte[] certificate,
            byte[] signature,
            String sealName,
            boolean sealHolds,
            Instant validFrom,
            Instant validTo) {
        Certificate signer() {
            return Certificate.getInstance(certificate);
        }

        boolean holds() {
            return Sm2.holds(signer(), signedBytes, signature);
        }
    }

    /** SES_Signature over the digest of Signature.xml. */
    static byte[] sign(OrganSeal seal, byte[] dataHash, String property, Instant at) throws IOException {
        var key = Sm2.key(seal.key());
        var toSign = sequence(
                new ASN1Integer(VERSION),
                sealOf(seal),
                time(at),
                new DERBitString(dataHash),
                new DERIA5String(property));
        return sequence(
                        toSign,
                        new DEROctetString(seal.certificate()),
                        GMObjectIdentifiers.sm2sign_with_sm3,
                        new DERBitString(Sm2.sign(key, toSign.getEncoded("DER"))))
                .getEncoded("DER");
    }

    /** SESeal: the picture and whose certificates may use it, signed by the maker, here the organ itself. */
    private static ASN1Sequence sealOf(OrganSeal seal) throws IOException {
        var certificate = Certificate.getInstance(seal.certificate());
        var property = sequence(
                new ASN1Integer(SEAL_OF_AN_ORGAN),
                new DERUTF8String(seal.name()),
                new ASN1Integer(CERTIFICATES_IN_FULL),
                sequence(new DEROctetString(seal.certificate())),
                time(seal.madeAt()),
                time(certificate.getStartDate().getDate().toInstant()),
                time(certificate.getEndDate().getDate().toInstant()));
        var picture = sequence(
                new DERIA5String("PNG"),
                new DEROctetString(seal.picture()),
                new ASN1Integer((long) SealPlace.SIZE),
                new ASN1Integer((long) SealPlace.SIZE));
        var info = sequence(
                sequence(new DERIA5String("ES"), new ASN1Integer(VERSION), new DERIA5String("Kapok")),
                new DERIA5String(seal.organ() + "-"
                        + certificate.getSerialNumber().getValue().toString(16)),
                property,
                picture);
        return sequence(
                info,
                new DEROctetString(seal.certificate()),
                GMObjectIdentifiers.sm2sign_with_sm3,
                new DERBitString(Sm2.sign(Sm2.key(seal.key()), info.getEncoded("DER"))));
    }

    private static ASN1Sequence sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    private static ASN1GeneralizedTime time(Instant at) {
        return new DERGeneralizedTime(Date.from(at.minus(Duration.ofNanos(at.getNano()))));
    }

    /** @throws IllegalArgumentException if it is not one */
    static Signature read(byte[] bytes) {
        try {
            var all = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(bytes));
            var signed = ASN1Sequence.getInstance(all.getObjectAt(0));
            var seal = ASN1Sequence.getInstance(signed.getObjectAt(1));
            var info = ASN1Sequence.getInstance(seal.getObjectAt(0));
            var property = ASN1Sequence.getInstance(info.getObjectAt(2));
            var certificate = ASN1OctetString.getInstance(all.getObjectAt(1)).getOctets();
            if (!GMObjectIdentifiers.sm2sign_with_sm3.equals(ASN1ObjectIdentifier.getInstance(all.getObjectAt(2)))) {
                throw new IllegalArgumentException("Not signed by SM2 with SM3");
            }
            return new Signature(
                    signed.getEncoded("DER"),
                    ASN1BitString.getInstance(signed.getObjectAt(3)).getOctets(),
                    ASN1IA5String.getInstance(signed.getObjectAt(4)).getString(),
                    instant(signed.getObjectAt(2)),
                    certificate,
                    ASN1BitString.getInstance(all.getObjectAt(3)).getOctets(),
                    ASN1UTF8String.getInstance(property.getObjectAt(1)).getString(),
                    sealHolds(seal, info, property, certificate),
                    instant(property.getObjectAt(5)),
                    instant(property.getObjectAt(6)));
        } catch (IOException | IllegalStateException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a signature of GB/T 38540", e);
        }
    }

    private static boolean sealHolds(ASN1Sequence seal, ASN1Sequence info, ASN1Sequence property, byte[] signer)
            throws IOException {
        var maker = Certificate.getInstance(
                ASN1OctetString.getInstance(seal.getObjectAt(1)).getOctets());
        var listed = false;
        for (var one : ASN1Sequence.getInstance(property.getObjectAt(3))) {
            listed |= java.util.Arrays.equals(ASN1OctetString.getInstance(one).getOctets(), signer);
        }
        return listed
                && Sm2.holds(
                        maker,
                        info.getEncoded("DER"),
                        ASN1BitString.getInstance(seal.getObjectAt(3)).getOctets());
    }

    private static Instant instant(ASN1Encodable time) {
        try {
            return ASN1GeneralizedTime.getInstance(time).getDate().toInstant();
        } catch (java.text.ParseException e) {
            throw new IllegalArgumentException("Not a time", e);
        }
    }
}
