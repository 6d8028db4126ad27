package kapok.annualreport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import org.springframework.stereotype.Component;

/** What must be in order before a report may be published (发布前核对), as a clear list. */
@Component
class Duties {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    /** How many names of cells a sentence can hold. */
    private static final int SOME = 3;
    /** How many differing cells are told one by one. */
    private static final int MANY = 20;

    private final Drafter drafter;
    private final AnnualReports reports;
    private final ReportContents contents;
    private final FormCheck check;
    private final AgencyDirectory agencies;
    private final Clock clock;

    Duties(
            Drafter drafter,
            AnnualReports reports,
            ReportContents contents,
            FormCheck check,
            AgencyDirectory agencies,
            Clock clock) {
        this.drafter = drafter;
        this.reports = reports;
        this.contents = contents;
        this.check = check;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Everything to be done or looked at, what blocks first. */
    List<Problem> of(AnnualReport report, Content content) {
        var form = Form.of(report.format());
        var problems = new ArrayList<Problem>();
        yearNotOver(report, problems);
        emptySections(form, content, problems);
        unknownCells(form, content, problems);
        numbersInText(form, content, problems);
        differences(report, form, content, problems);
        carryOver(report, content, problems);
        var before = reports.published(report.organ(), report.year() - 1)
                .map(last -> contents.values(last.id()))
                .orElse(Map.of());
        problems.addAll(check.problems(report, agencies.organ(report.organ()).name(), content, before));
        problems.sort((a, b) -> Boolean.compare(b.blocking(), a.blocking()));
        return problems;
    }

    /** It reports on all of a year (上一年度), so it can be prepared, but not signed, before the year is out. */
    private void yearNotOver(AnnualReport report, List<Problem> problems) {
        if (LocalDate.ofInstant(clock.instant(), BEIJING).getYear() <= report.year()) {
            problems.add(Problem.blocking("year-not-over", "", String.valueOf(report.year())));
        }
    }

    private static void emptySections(Form form, Content content, List<Problem> problems) {
        for (var section : content.sections()) {
            if (section.empty() && !form.hasTable(section.ordinal())) {
                problems.add(Problem.blocking("section-empty", "sections", section.heading()));
            }
        }
    }

    /** One line for all of them: a form has up to two hundred cells. */
    private static void unknownCells(Form form, Content content, List<Problem> problems) {
        var unknown = new ArrayList<String>();
        int explained = 0;
        for (var of : form.cells()) {
            var cell = content.cells().get(of.id());
            if (cell == null || (cell.value() == null && cell.source().isBlank())) {
                unknown.add(of.label());
            } else if (cell.value() == null) {
                explained++;
            }
        }
        if (unknown.size() == 1) {
            problems.add(Problem.blocking("cell-unknown", "cells?only=unknown", unknown.getFirst()));
        } else if (!unknown.isEmpty()) {
            var some = String.join("、", unknown.subList(0, Math.min(SOME, unknown.size())));
            problems.add(Problem.blocking("cells-unknown", "cells?only=unknown", unknown.size(), some));
        }
        if (explained > 0) {
            problems.add(Problem.notice("cells-explained", "cells?only=unknown", explained));
        }
    }

    private void numbersInText(Form form, Content content, List<Problem> problems) {
        var cells = form.withGroups(content.cells());
        var contradictions = new Contradictions(cells, drafter.sentences(form));
        for (var section : content.sections()) {
            for (var figure : unknown(section, cells)) {
                problems.add(Problem.blocking("number-unknown", "sections", section.heading(), figure));
            }
            for (var typed : contradictions.in(section.narrative())) {
                problems.add(typedNumber(section, typed));
            }
        }
    }

    private static Problem typedNumber(Section section, Contradictions.Typed typed) {
        var figure = typed.figure();
        return typed.agrees()
                ? Problem.notice("number-typed", "sections", section.heading(), typed.printed(), figure.figure())
                : Problem.blocking(
                        "number-contradicts",
                        "sections",
                        section.heading(),
                        typed.sentence(),
                        typed.printed(),
                        figure.label(),
                        Printed.value(Objects.requireNonNull(figure.value()), figure.unit()),
                        figure.figure());
    }

    private static Set<String> unknown(Section section, Map<String, Cell> cells) {
        var unknown = new HashSet<>(Narrative.parse(section.narrative()).figures());
        unknown.removeIf(
                figure -> cells.containsKey(figure) && cells.get(figure).value() != null);
        return unknown;
    }

    private void differences(AnnualReport report, Form form, Content content, List<Problem> problems) {
        var all = differences(report, form, content);
        var unexplained = all.stream().filter(Difference::unexplained).toList();
        for (var difference : unexplained.subList(0, Math.min(MANY, unexplained.size()))) {
            var registered = Printed.plain(Objects.requireNonNull(difference.registered()));
            var here = difference.here() == null ? "—" : Printed.plain(difference.here());
            problems.add(Problem.blocking("cell-differs", "cells?only=differs", difference.label(), here, registered));
        }
        if (unexplained.size() > MANY) {
            problems.add(Problem.blocking("cells-differ", "cells?only=differs", unexplained.size() - MANY));
        }
        all.stream()
                .filter(difference -> !difference.unexplained())
                .findFirst()
                .ifPresent(first -> problems.add(Problem.notice(
                        "cells-differ-explained",
                        "cells?only=differs",
                        all.size() - unexplained.size(),
                        first.label(),
                        first.reason())));
    }

    /** Every value that is not what the register says now. */
    List<Difference> differences(AnnualReport report, Form form, Content content) {
        var registered = drafter.cells(
                report.organ(), report.year(), form, content.cells().keySet());
        return Difference.between(registered, content.cells());
    }

    /** 上年结转 must be what last year's report carried over. */
    private void carryOver(AnnualReport report, Content content, List<Problem> problems) {
        var before = reports.published(report.organ(), report.year() - 1);
        if (before.isEmpty()) {
            return;
        }
        var carriedOut = contents.cells(before.get().id());
        for (var cell : content.cells().values()) {
            if (cell.figure().startsWith("t3.carried_in.")) {
                var last = carriedOut.get(cell.figure().replace("carried_in", "carried_out"));
                if (last != null && last.value() != null && !cell.sameValue(last.value())) {
                    var here = cell.value() == null ? "" : Printed.plain(cell.value());
                    problems.add(Problem.blocking(
                            "carry-over",
                            "cells",
                            cell.label(),
                            here,
                            Printed.plain(last.value()),
                            String.valueOf(report.year() - 1)));
                }
            }
        }
    }
}
