package kapok.publication;

import java.time.LocalDate;

/**
 * Who made it and when (来源).
 *
 * @param organ code of the publishing organ (发布机构)
 * @param office responsible office (责任处室)
 * @param source where it comes from (ContentSource); empty: the organ
 * @param docNumber number of the document (文号); empty for none
 * @param formedOn the day on which it was made or last changed (成文日期); the 20 working days run from it
 */
public record Provenance(String organ, String office, String source, String docNumber, LocalDate formedOn) {
    static Provenance of(String organ, LocalDate formedOn) {
        return new Provenance(organ, "", "", "", formedOn);
    }

    Provenance office(String value) {
        return new Provenance(organ, value, source, docNumber, formedOn);
    }

    Provenance docNumber(String value) {
        return new Provenance(organ, office, source, value, formedOn);
    }
}
