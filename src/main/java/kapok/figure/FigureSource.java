package kapok.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The figures of one context (指标来源): a bean of that context. */
public interface FigureSource {
    /** All figures of this source, always the same ones; ids are unique over all sources. */
    List<Figure> figures();

    /**
     * Every value of this source, in as few statements as possible. A figure left out is unknown, which is not zero.
     */
    Map<String, BigDecimal> compute(FigureScope scope);

    /**
     * The very records that a figure counts, in an order that never changes.
     *
     * @param offset how many to leave out, from 0
     */
    RecordPage records(String figureId, FigureScope scope, long offset, int limit);
}
