package kapok.document.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/** Puts another organ's seal into a signature and leaves all else as it was. */
final class SealSwap {
    private SealSwap() {}

    static byte[] swapped(byte[] value, OrganSeal other) {
        try {
            var theirs = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(
                    Ses.sign(other, new byte[32], "/x", Instant.parse("2026-11-23T00:00:00Z"))));
            var seal = ASN1Sequence.getInstance(theirs.getObjectAt(0)).getObjectAt(1);
            var all =
                    ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(value)).toArray();
            var signed = ASN1Sequence.getInstance(all[0]).toArray();
            signed[1] = seal;
            all[0] = new DERSequence(signed);
            return new DERSequence((ASN1Encodable[]) all).getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
