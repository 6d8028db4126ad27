package kapok.hotline.results;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What is looked for among public results (检索条件); empty texts do not narrow.
 *
 * @param days of publication
 * @param words a query of {@link SearchWords}
 */
record Wanted(Stretch days, String district, String category, String unit, String outcome, String words) {
    Wanted with(String otherOutcome) {
        return new Wanted(days, district, category, unit, otherOutcome, words);
    }

    Wanted in(Stretch others) {
        return new Wanted(others, district, category, unit, outcome, words);
    }

    /** The tally knows neither words nor units. */
    boolean inTally() {
        return words.isEmpty() && unit.isEmpty();
    }

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("from", days.from())
                .param("until", days.until())
                .param("district", district)
                .param("category", category)
                .param("unit", unit)
                .param("outcome", outcome)
                .param("words", words);
    }
}
