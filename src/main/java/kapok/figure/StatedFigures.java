package kapok.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that no register of ours holds and that were taken over with their source (官方统计). They never replace a
 * computed figure of the same id.
 */
interface StatedFigures {
    Optional<Figure> find(String id);

    /** All that are stated for the scope, by id. */
    Map<String, FigureValue> values(FigureScope scope);

    /** The statements behind one figure. */
    List<FigureRecord> records(String id, FigureScope scope);
}
