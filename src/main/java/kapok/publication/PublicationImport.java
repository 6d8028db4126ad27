package kapok.publication;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableFile;
import kapok.table.TableReading;
import kapok.table.TableRow;
import kapok.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes publications in from a table and a ZIP of their files (批量导入). All rows come in, or none. */
@Component
class PublicationImport {
    /** 政府网站; 政务微信:广州政务服务; 新闻媒体:南方日报 2018-05-06. */
    private static final Pattern CHANNEL = Pattern.compile("([^:：\\s]+)(?:[:：](.*?))?(?:\\s+(\\d{4}-\\d{2}-\\d{2}))?");

    private final PublicationDesk desk;
    private final PublicationTable table;
    private final ManuscriptReader reader;
    private final Publications publications;

    PublicationImport(
            PublicationDesk desk, PublicationTable table, ManuscriptReader reader, Publications publications) {
        this.desk = desk;
        this.table = table;
        this.reader = reader;
        this.publications = publications;
    }

    /** @param files the ZIP, or null when the table names no files */
    ImportResult run(Caller caller, String name, InputStream content, @Nullable ZipShelf files, boolean dryRun) {
        try (var file = TableFile.open(name, content)) {
            file.require("标题", "种类", "成文日期", PublicationTable.PUBLISHED_ON, PublicationTable.CHANNELS);
            file.permit(PublicationTable.allHeaders());
            var seen = new HashSet<String>();
            var reading = file.read(row -> record(row, caller, files, seen));
            if (!dryRun && reading.clean()) {
                desk.takeOver(
                        caller,
                        reading.values().stream()
                                .map(PublicationImport::present)
                                .toList());
            }
            return new ImportResult(dryRun || reading.clean() ? reading.rows().size() : 0, problems(reading), dryRun);
        }
    }

    private static RegisterRecord present(@Nullable RegisterRecord record) {
        return java.util.Objects.requireNonNull(record);
    }

    private static List<RowProblem> problems(TableReading<?> reading) {
        return reading.problems();
    }

    private @Nullable RegisterRecord record(TableRow row, Caller caller, @Nullable ZipShelf files, Set<String> seen) {
        var fields = table.fields(row, caller.organ() == null ? "" : caller.organ());
        bodyFromFile(row, fields, files);
        var manuscript = manuscript(row, caller, fields);
        var publishedOn = row.requiredDay(PublicationTable.PUBLISHED_ON);
        var releases = releases(row, publishedOn);
        var number = number(row, seen);
        var references = references(row);
        var attachments = attachments(row, files);
        var ending = ending(row);
        if (manuscript == null || !row.ok()) {
            return null;
        }
        return new RegisterRecord(
                "",
                number,
                manuscript,
                new Stage.Published(publishedOn),
                releases,
                List.of(),
                references,
                attachments,
                ending);
    }

    private @Nullable Manuscript manuscript(TableRow row, Caller caller, Map<String, String> fields) {
        var reading = reader.read(field -> fields.getOrDefault(field, ""));
        for (var slip : reading.slips()) {
            var header = PublicationTable.header(slip.field());
            if (row.problems().stream().noneMatch(problem -> problem.column().equals(header))) {
                row.problem(header, slip.code(), slip.args().toArray());
            }
        }
        if (!caller.may(PublicationPermissions.IMPORT, fields.getOrDefault("organ", ""))) {
            row.problem(PublicationTable.header("organ"), "publication.slip.organ-not-yours");
        }
        return reading.manuscript().orElse(null);
    }

    private List<Release> releases(TableRow row, java.time.LocalDate publishedOn) {
        var releases = new ArrayList<Release>();
        var known = table.channels();
        for (var written : row.list(PublicationTable.CHANNELS)) {
            var parts = CHANNEL.matcher(written);
            var channel = parts.matches() ? known.get(parts.group(1)) : null;
            if (channel == null) {
                row.problem(
                        PublicationTable.CHANNELS,
                        "publication.slip.channel",
                        written,
                        String.join("、", known.keySet()));
                continue;
            }
            var outlet = parts.group(2) == null ? "" : parts.group(2).strip();
            var day = parts.group(3) == null ? publishedOn : day(row, parts.group(3), publishedOn);
            releases.add(new Release(channel, outlet, day, null));
        }
        if (releases.isEmpty() && row.ok()) {
            row.problem(PublicationTable.CHANNELS, "table.required");
        }
        return releases.stream().distinct().toList();
    }

    private static java.time.LocalDate day(TableRow row, String written, java.time.LocalDate otherwise) {
        try {
            return java.time.LocalDate.parse(written);
        } catch (java.time.DateTimeException e) {
            row.problem(PublicationTable.CHANNELS, "table.not-a-day");
            return otherwise;
        }
    }

    private @Nullable IndexNumber number(TableRow row, Set<String> seen) {
        var written = row.text(PublicationTable.INDEX_NUMBER);
        if (written.isEmpty()) {
            return null;
        }
        if (!IndexNumber.looksLike(written)) {
            row.problem(PublicationTable.INDEX_NUMBER, "publication.slip.index-number");
            return null;
        }
        if (!seen.add(written) || publications.idOf(written).isPresent()) {
            row.problem(PublicationTable.INDEX_NUMBER, "publication.slip.index-number-taken");
        }
        return new IndexNumber(written);
    }

    private static List<Reference> references(TableRow row) {
        return row.list(PublicationTable.INTERPRETS).stream()
                .map(target -> new Reference(Reference.Role.INTERPRETS, target))
                .toList();
    }

    private List<NewAttachment> attachments(TableRow row, @Nullable ZipShelf files) {
        var attachments = new ArrayList<NewAttachment>();
        for (var name : row.list(PublicationTable.FILES)) {
            if (files == null || !files.has(name)) {
                row.problem(PublicationTable.FILES, "publication.slip.file-missing", name);
            } else {
                attachments.add(new NewAttachment(ZipShelf.lastPart(name), () -> files.open(name)));
            }
        }
        return attachments;
    }

    private static void bodyFromFile(TableRow row, Map<String, String> fields, @Nullable ZipShelf files) {
        var name = row.text(PublicationTable.TEXT_FILE);
        if (name.isEmpty()) {
            return;
        }
        if (files == null || !files.has(name)) {
            row.problem(PublicationTable.TEXT_FILE, "publication.slip.file-missing", name);
        } else {
            fields.put("html", files.text(name));
        }
    }

    private @Nullable Ending ending(TableRow row) {
        var validity = row.choice(PublicationTable.VALIDITY, table.endings());
        var on = row.day(PublicationTable.ENDED_ON);
        if (validity == null || validity == Validity.VALID || validity == Validity.NOT_YET) {
            return null;
        }
        if (on == null) {
            row.problem(PublicationTable.ENDED_ON, "table.required");
            return null;
        }
        return new Ending(validity, on, row.text(PublicationTable.ENDING_REASON, 500));
    }
}
