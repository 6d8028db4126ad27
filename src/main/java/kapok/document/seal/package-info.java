/**
 * Electronic seals (电子印章): a letter gets the picture of its organ's seal in every format, and the OFD a signature over every
 * file inside, which anybody can check.
 *
 * <p>Standards: GB/T 33190—2016 (Signatures.xml, Signature.xml), GB/T 38540—2020 (SESeal, SES_Signature), SM2 and SM3 (GB/T
 * 32918, GB/T 32905), GB/T 9704—2012 7.3.5 (where the seal stands). Start reading at {@link kapok.document.seal.Seals} and
 * {@link kapok.document.seal.OfdProof}. Not here: who may sign a letter; its context decides.
 */
@NamedInterface("seal")
@NullMarked
package kapok.document.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
