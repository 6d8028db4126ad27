package kapok.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kapok.document.Attachments;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over many records at once (批量接收): numbers them, makes their texts safe, keeps who reviewed them. */
@Component
class Intake {
    private final BatchRows rows;
    private final Publications publications;
    private final Appendages appendages;
    private final Attachments attachments;
    private final Clock clock;

    Intake(BatchRows rows, Publications publications, Appendages appendages, Attachments attachments, Clock clock) {
        this.rows = rows;
        this.publications = publications;
        this.appendages = appendages;
        this.attachments = attachments;
        this.clock = clock;
    }

    List<@Nullable IndexNumber> takeOver(Caller caller, List<RegisterRecord> records, LocalDate today) {
        if (records.isEmpty()) {
            return List.of();
        }
        var batch = number(caller, records);
        rows.insert(caller, batch, today);
        batch.forEach(taken -> keepFiles(caller, taken));
        var numbers = new ArrayList<@Nullable IndexNumber>();
        batch.forEach(taken -> numbers.add(taken.number()));
        return numbers;
    }

    private void keepFiles(Caller caller, Taken taken) {
        for (var file : taken.record().attachments()) {
            try (var content = file.content().get()) {
                var kept = attachments.keep(
                        caller, PublicationFiles.KIND, String.valueOf(taken.id()), file.name(), content);
                appendages.addAttachment(taken.id(), kept);
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file.name() + " cannot be read", e);
            }
        }
    }

    private List<Taken> number(Caller caller, List<RegisterRecord> records) {
        var ids = publications.newIds(records.size());
        var running = new HashMap<String, Integer>();
        var batch = new ArrayList<Taken>(records.size());
        for (int i = 0; i < records.size(); i++) {
            var record = records.get(i);
            check(i, record);
            var text = record.manuscript().settled();
            batch.add(new Taken(ids.get(i), numberOf(record, records, running), record, text, steps(caller, record)));
        }
        return batch;
    }

    private static void check(int at, RegisterRecord record) {
        var published = record.stage() instanceof Stage.Published;
        if (published && record.releases().isEmpty()) {
            throw new RuleViolation(
                    "publication.take-over-without-channel",
                    at + 1,
                    record.manuscript().content().title());
        }
        if (record.ending() != null
                && !(published && record.manuscript().classification().kind().hasValidity())) {
            throw new RuleViolation(
                    "publication.take-over-ending",
                    at + 1,
                    record.manuscript().content().title());
        }
    }

    /** Running numbers of an organ's year are reserved once for the whole batch. */
    private @Nullable IndexNumber numberOf(
            RegisterRecord record, List<RegisterRecord> all, Map<String, Integer> running) {
        var year = numberedIn(record);
        if (record.indexNumber() != null || year == 0) {
            return record.indexNumber();
        }
        var organ = record.manuscript().provenance().organ();
        var next = running.computeIfAbsent(organ + year, _ -> {
            var count = all.stream()
                    .filter(other -> other.manuscript().provenance().organ().equals(organ)
                            && other.indexNumber() == null
                            && numberedIn(other) == year)
                    .count();
            return publications.reserveNumbers(organ, year, Math.toIntExact(count));
        });
        running.put(organ + year, next + 1);
        return IndexNumber.next(organ, year, next);
    }

    private static int numberedIn(RegisterRecord record) {
        return switch (record.stage()) {
            case Stage.Published(var on) -> on.getYear();
            case Stage.Withdrawn(var on) -> record.releases().isEmpty() ? 0 : on.getYear();
            case Stage.Draft _, Stage.InReview _, Stage.Cleared _ -> 0;
        };
    }

    private List<Step> steps(Caller caller, RegisterRecord record) {
        return record.steps().isEmpty()
                ? List.of(new Step(Step.Act.TAKEN_OVER, clock.instant(), caller.id(), caller.name(), ""))
                : record.steps();
    }
}
