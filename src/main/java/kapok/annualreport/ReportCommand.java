package kapok.annualreport;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.annualreport.ReportFiles.ReportFile;
import kapok.installation.Command;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kapok report YEAR}: the report as the registers say it now, from the console (年度报告命令). */
@Component
class ReportCommand implements Command {
    private static final int UNUSABLE = 2;
    private static final String USAGE =
            "usage: kapok report YEAR [--organ CODE] [--format 2018|2019|2021] [--json | --out FILE.docx|pdf|ofd|xlsx|json]";

    private final AgencyDirectory agencies;
    private final AnnualReports reports;
    private final Drafter drafter;
    private final ReportFiles files;
    private final JsonMapper json;
    private final MessageSource messages;

    ReportCommand(
            AgencyDirectory agencies,
            AnnualReports reports,
            Drafter drafter,
            ReportFiles files,
            JsonMapper json,
            MessageSource messages) {
        this.agencies = agencies;
        this.reports = reports;
        this.drafter = drafter;
        this.files = files;
        this.json = json;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "report";
    }

    /** What was asked for. */
    private record Asked(
            int year,
            @Nullable String organ,
            @Nullable String format,
            boolean json,
            @Nullable Path out) {}

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            var asked = read(args);
            if (asked == null) {
                err.println(USAGE);
                return UNUSABLE;
            }
            return report(asked, out);
        } catch (RuleViolation refused) {
            err.println("kapok report: " + messages.getMessage(refused.code(), refused.arguments(), Locale.CHINA));
        } catch (NotFound missing) {
            err.println("kapok report: " + missing.getMessage());
        } catch (IOException unwritable) {
            err.println("kapok report: cannot write " + unwritable.getMessage());
        }
        return UNUSABLE;
    }

    private int report(Asked asked, PrintStream out) throws IOException {
        var organ = asked.organ() == null ? agencies.owner() : agencies.organ(asked.organ());
        var form = asked.format() == null ? Form.ofYear(asked.year()) : Form.of(asked.format());
        if (asked.out() != null) {
            Files.write(
                    asked.out(), file(asked.out(), organ, asked.year(), form).bytes());
            out.println(asked.out());
        } else if (asked.json()) {
            var content = new Content(drafter.cells(organ.code(), asked.year(), form, Set.of()), List.of(), List.of());
            out.println(json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                            new ReportJson(organ, asked.year(), form, content, publishedOn(organ, asked.year()))
                                    .figuresOnly()));
        } else {
            var content = drafter.draft(organ, asked.year(), form);
            out.println(ReportViews.title(organ, asked.year()));
            out.println(new ReportJson(organ, asked.year(), form, content, null).text());
        }
        return 0;
    }

    private ReportFile file(Path out, Organ organ, int year, Form form) {
        var name = out.getFileName().toString();
        var kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return files.file(kind, organ, year, form, drafter.draft(organ, year, form), 1, null);
    }

    private @Nullable LocalDate publishedOn(Organ organ, int year) {
        return reports.published(organ.code(), year)
                .map(ReportShelf::publishedOn)
                .orElse(null);
    }

    private static @Nullable Asked read(List<String> args) {
        Integer year = null;
        String organ = null;
        String format = null;
        Path out = null;
        boolean json = false;
        var left = new ArrayDeque<>(args);
        while (!left.isEmpty()) {
            var word = left.remove();
            boolean takesValue = List.of("--organ", "--format", "--out").contains(word);
            if (takesValue && left.isEmpty()) {
                return null;
            }
            switch (word) {
                case "--organ" -> organ = left.remove();
                case "--format" -> format = left.remove();
                case "--out" -> out = Command.file(left.remove());
                case "--json" -> json = true;
                default -> {
                    if (!word.matches("\\d{4}") || year != null) {
                        return null;
                    }
                    year = Integer.valueOf(word);
                }
            }
        }
        return year == null || (json && out != null) ? null : new Asked(year, organ, format, json, out);
    }
}
