package kapok.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A publication on its way (公开信息). Immutable: each duty returns it as it then stands.
 *
 * @param reviewers who passed the first, second and third review; null where none has yet
 */
record Publication(
        long id,
        @Nullable IndexNumber indexNumber,
        Manuscript manuscript,
        Stage stage,
        List<@Nullable String> reviewers,
        Standing standing,
        int version) {

    static final List<@Nullable String> NOBODY = Arrays.asList(null, null, null);

    Publication {
        reviewers = Collections.unmodifiableList(new ArrayList<>(reviewers));
    }

    static Publication draft(long id, Manuscript manuscript) {
        return new Publication(id, null, manuscript, new Stage.Draft(), NOBODY, Standing.HOLDS, 0);
    }

    String organ() {
        return manuscript.provenance().organ();
    }

    /** Rewrites a draft (修改). */
    Publication revise(Manuscript text) {
        sameOrgan(text);
        return switch (stage) {
            case Stage.Draft _ -> withText(text);
            case Stage.InReview _, Stage.Cleared _ -> throw new RuleViolation("publication.in-review");
            case Stage.Published _ -> throw new RuleViolation("publication.correct-instead");
            case Stage.Withdrawn _ -> throw new RuleViolation("publication.withdrawn-already");
        };
    }

    /** Hands a draft to the first reviewer (送审). */
    Publication submit() {
        return switch (stage) {
            case Stage.Draft _ -> at(new Stage.InReview(1), NOBODY);
            case Stage.InReview _, Stage.Cleared _, Stage.Published _, Stage.Withdrawn _ ->
                throw new RuleViolation("publication.not-a-draft");
        };
    }

    /**
     * Passes a round of review (审核通过).
     *
     * @throws RuleViolation if the same person already passed another round
     */
    Publication approve(String reviewer) {
        return switch (stage) {
            case Stage.InReview(var round) -> {
                if (reviewers.contains(reviewer)) {
                    throw new RuleViolation("publication.same-reviewer");
                }
                var passed = new ArrayList<>(reviewers);
                passed.set(round - 1, reviewer);
                yield at(round == Stage.ROUNDS ? new Stage.Cleared() : new Stage.InReview(round + 1), passed);
            }
            case Stage.Draft _, Stage.Cleared _, Stage.Published _, Stage.Withdrawn _ ->
                throw new RuleViolation("publication.not-in-review");
        };
    }

    /** The round a reviewer stands before. @throws RuleViolation if none */
    int round() {
        return switch (stage) {
            case Stage.InReview(var round) -> round;
            case Stage.Draft _, Stage.Cleared _, Stage.Published _, Stage.Withdrawn _ ->
                throw new RuleViolation("publication.not-in-review");
        };
    }

    /** Back to the writer (退回修改): all reviews begin anew. */
    Publication sendBack() {
        return switch (stage) {
            case Stage.InReview _, Stage.Cleared _ -> at(new Stage.Draft(), NOBODY);
            case Stage.Draft _, Stage.Published _, Stage.Withdrawn _ ->
                throw new RuleViolation("publication.not-in-review");
        };
    }

    /** Lets the public read it (发布). */
    Publication publish(IndexNumber number, LocalDate today) {
        return switch (stage) {
            case Stage.Cleared _ ->
                new Publication(
                        id,
                        number,
                        manuscript,
                        new Stage.Published(today),
                        reviewers,
                        Standing.on(manuscript, today),
                        version);
            case Stage.Draft _, Stage.InReview _ -> throw new RuleViolation("publication.not-cleared");
            case Stage.Published _ -> throw new RuleViolation("publication.published-already");
            case Stage.Withdrawn _ -> throw new RuleViolation("publication.withdrawn-already");
        };
    }

    /** Corrects what is public (更正); the index number and the day of publication stay. */
    Publication correct(Manuscript text, LocalDate today) {
        sameOrgan(text);
        requirePublished();
        var now = standing.byAct() ? standing : Standing.on(text, today);
        return new Publication(id, indexNumber, text, stage, reviewers, now, version);
    }

    /** Takes back (撤回) what is public, or gives up what is not yet. */
    Publication withdraw(LocalDate today) {
        return switch (stage) {
            case Stage.Draft _, Stage.InReview _, Stage.Cleared _, Stage.Published _ ->
                at(new Stage.Withdrawn(today), reviewers);
            case Stage.Withdrawn _ -> throw new RuleViolation("publication.withdrawn-already");
        };
    }

    /** Repeals it, lets it run out, or notes that another document amended it (废止、失效、修改). */
    Publication end(Ending ending) {
        requirePublished();
        if (!manuscript.classification().kind().hasValidity()) {
            throw new RuleViolation("publication.no-validity");
        }
        if (standing.over()) {
            throw new RuleViolation("publication.ended-already");
        }
        if (ending.on().isBefore(manuscript.provenance().formedOn())) {
            throw new RuleViolation("publication.ended-before-formed");
        }
        return new Publication(id, indexNumber, manuscript, stage, reviewers, Standing.of(ending), version);
    }

    /** As it stands on that day, when only its own dates decide. */
    Publication turn(LocalDate today) {
        var byDates = Standing.on(manuscript, today);
        var now = standing.validity() == Validity.AMENDED && !byDates.over() ? standing : byDates;
        return new Publication(id, indexNumber, manuscript, stage, reviewers, now, version);
    }

    void requirePublished() {
        if (!(stage instanceof Stage.Published)) {
            throw new RuleViolation("publication.not-published");
        }
    }

    private void sameOrgan(Manuscript text) {
        if (!Objects.equals(text.provenance().organ(), organ())) {
            throw new RuleViolation("publication.organ-fixed");
        }
    }

    private Publication withText(Manuscript text) {
        return new Publication(id, indexNumber, text, stage, reviewers, standing, version);
    }

    private Publication at(Stage next, List<@Nullable String> by) {
        return new Publication(id, indexNumber, manuscript, next, by, standing, version);
    }
}
