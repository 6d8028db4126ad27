package kapok.remedy;

import java.time.LocalDate;

/**
 * What a case is about (立案要素), without personal data.
 *
 * @param organ whose answer is contested, as its 统一社会信用代码
 * @param caseNumber the reviewing organ's or court's own number (案号); may be empty
 * @param body who decides: 复议机关 or 法院
 * @param filedOn the day on which the body took it up (受理日期)
 * @param request the number of the request, or empty when unknown or of another system
 * @param matter what is contested, in a line (事由)
 * @param countedElsewhere the organ is only co-defendant (共同被告), so that the organ that acted first counts the case
 */
public record Filing(
        RemedyKind kind,
        String organ,
        String caseNumber,
        String body,
        LocalDate filedOn,
        String request,
        String matter,
        boolean countedElsewhere) {}
