package kapok.hotline.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a request, without personal data (诉求办理结果). */
record Result(
        long id,
        String ticket,
        String stage,
        String kind,
        String category,
        String categoryName,
        String division,
        String divisionName,
        String unit,
        String unitName,
        String outcome,
        String title,
        String content,
        String answer,
        String reason,
        int joint,
        int workingDays,
        LocalDate closedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String decidedBy,
        String withheldFor,
        int version) {
    String district() {
        return district(division);
    }

    /** The district of a division; the city itself where none is known. */
    static String district(String division) {
        return division.length() >= 6 ? division.substring(0, 6) : "";
    }

    Outcome came() {
        return Outcome.of(outcome);
    }
}
