/**
 * Official documents (公文) and attachments (附件): one HTML source becomes PDF, DOCX and OFD; uploaded files are kept
 * and served safely.
 *
 * <p>Standards: GB/T 9704—2012 党政机关公文格式 (letters), GB/T 33190—2016 OFD. Start reading at {@link
 * kapok.document.Documents} and {@link kapok.document.Attachments}. Not here: what a document says; its context writes
 * the HTML.
 */
@ApplicationModule(allowedDependencies = {"web", "installation", "privacy"})
@NullMarked
package kapok.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
