package kapok.annualreport;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a report (报告内容).
 *
 * @param cells by figure, in the order of the report
 * @param points the same figures over other periods
 */
record Content(Map<String, Cell> cells, List<Section> sections, List<Point> points) {
    Content {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        sections = List.copyOf(sections);
        points = List.copyOf(points);
    }

    Content with(Map<String, Cell> newCells) {
        return new Content(newCells, sections, points);
    }

    Content with(List<Section> newSections) {
        return new Content(cells, newSections, points);
    }
}
