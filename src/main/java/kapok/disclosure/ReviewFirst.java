package kapok.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kapok.law.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * Where reconsideration must come before a suit (复议前置), by the day on which it is contested. What counts is the legal
 * basis of the answer, not its row in the report: 行政查询事项 stands under 不予公开 there and may go to court at once.
 */
public final class ReviewFirst {
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    /**
     * 不予公开 in the sense of the law: refusals under 第十四条, 第十五条 and 第十六条 of the Regulation. Of a partial disclosure the
     * grounds count; where an old register names none, a part was refused all the same, and who goes to court at once may lose the
     * time to ask for reconsideration.
     */
    private static final Set<Outcome> REFUSALS = Set.of(
            Outcome.STATE_SECRET,
            Outcome.LAW_FORBIDDEN,
            Outcome.THREE_SAFETY,
            Outcome.BUSINESS_SECRET,
            Outcome.PRIVACY,
            Outcome.THIRD_PARTY,
            Outcome.INTERNAL_AFFAIRS,
            Outcome.PROCESS,
            Outcome.ENFORCEMENT_FILE,
            Outcome.PARTIAL);

    @LegalBasis("行政复议法 第二十三条第一款第三项")
    private static final Rule SILENCE = new Rule(SINCE, null, Set.of(), "行政复议法 第二十三条第一款第三项");

    @LegalBasis("行政复议法 第二十三条第一款第四项")
    private static final Rule REFUSAL = new Rule(SINCE, null, REFUSALS, "行政复议法 第二十三条第一款第四项");

    private static final List<Rule> RULES = List.of(SILENCE, REFUSAL);

    private ReviewFirst() {}

    /**
     * One rule and the days it is in force, both included.
     *
     * @param answers empty for a failure to answer in time (未履行法定职责)
     */
    private record Rule(LocalDate from, @Nullable LocalDate to, Set<Outcome> answers, String article) {
        boolean appliesTo(@Nullable Outcome answer, LocalDate day) {
            return !day.isBefore(from)
                    && (to == null || !day.isAfter(to))
                    && (answer == null ? answers.isEmpty() : answers.contains(answer));
        }
    }

    /**
     * The article that demands reconsideration first; empty where one may go to court at once.
     *
     * @param answer that is contested; absent for a failure to answer
     */
    public static Optional<String> article(@Nullable Outcome answer, LocalDate day) {
        return article(answer, List.of(), day);
    }

    /**
     * The same, of an answer that withholds a part: each ground on which it does is a refusal of its own, and nothing else counts.
     *
     * @param withheld empty unless a part was not disclosed
     */
    public static Optional<String> article(@Nullable Outcome answer, Collection<Outcome> withheld, LocalDate day) {
        return RULES.stream()
                .filter(rule -> withheld.isEmpty()
                        ? rule.appliesTo(answer, day)
                        : withheld.stream().anyMatch(ground -> rule.appliesTo(ground, day)))
                .map(Rule::article)
                .findFirst();
    }
}
