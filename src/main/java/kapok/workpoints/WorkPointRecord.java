package kapok.workpoints;

import java.util.List;

/**
 * A work point with its history, as a file or the demo city hands it over (接收记录). It is known by the year, plan and
 * number of its assignment.
 *
 * @param steps oldest first; the first is {@link WorkPointEvent.Assigned}
 */
public record WorkPointRecord(List<WorkPointStep> steps) {
    public WorkPointRecord {
        steps = List.copyOf(steps);
    }

    Assignment.Place place() {
        return WorkPoint.of(steps).assignment().place();
    }
}
