package kapok.figure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kapok.web.NotFound;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;

/** All figures of all contexts (指标总表). */
@Component
public class Figures {
    private static final int HASH_PAGE = 5_000;

    private final Map<String, FigureSource> sources = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Optional<StatedFigures> stated;

    Figures(List<FigureSource> sources, Optional<StatedFigures> stated) {
        this.stated = stated;
        for (var source : sources) {
            for (var figure : source.figures()) {
                var before = figures.put(figure.id(), figure);
                if (before != null) {
                    throw new IllegalStateException("Two sources for the figure " + figure.id());
                }
                this.sources.put(figure.id(), source);
            }
        }
    }

    /** Every figure that is computed. */
    public List<Figure> computed() {
        return List.copyOf(figures.values());
    }

    public Optional<Figure> find(String id) {
        var figure = figures.get(id);
        return figure == null ? stated.flatMap(one -> one.find(id)) : Optional.of(figure);
    }

    /** @throws NotFound if no context knows the figure and nobody stated it */
    public Figure figure(String id) {
        return find(id).orElseThrow(() -> new NotFound("figure", id));
    }

    /** The value; empty when it is unknown, which is not zero. */
    public Optional<FigureValue> value(String id, FigureScope scope) {
        return Optional.ofNullable(values(List.of(id), scope).get(id));
    }

    /** The values of some figures; each source is asked once. What is unknown is left out. */
    public Map<String, FigureValue> values(Collection<String> ids, FigureScope scope) {
        var bySource = new LinkedHashMap<FigureSource, Map<String, java.math.BigDecimal>>();
        var values = new LinkedHashMap<String, FigureValue>();
        var statements = stated.map(one -> one.values(scope)).orElse(Map.of());
        for (var id : ids) {
            var source = sources.get(id);
            if (source == null) {
                Optional.ofNullable(statements.get(id)).ifPresent(value -> values.put(id, value));
                continue;
            }
            var value =
                    bySource.computeIfAbsent(source, one -> one.compute(scope)).get(id);
            if (value != null) {
                values.put(id, FigureValue.computed(figure(id), value));
            }
        }
        return values;
    }

    /** The records that a figure counts; for a stated one, its statements. */
    public RecordPage records(String id, FigureScope scope, long offset, int limit) {
        var source = sources.get(id);
        if (source != null) {
            return source.records(id, scope, offset, limit);
        }
        var all = stated.map(one -> one.records(id, scope)).orElse(List.of());
        return new RecordPage(all.size(), all.stream().skip(offset).limit(limit).toList());
    }

    /** SM3 over all records of a figure, in their order, as 64 hexadecimal digits: two equal hashes, the same records. */
    public String hash(String id, FigureScope scope) {
        var digest = new SM3Digest();
        for (long offset = 0; ; offset += HASH_PAGE) {
            var page = records(id, scope, offset, HASH_PAGE);
            page.records().forEach(one -> update(digest, one));
            if (offset + HASH_PAGE >= page.total()) {
                var hash = new byte[digest.getDigestSize()];
                digest.doFinal(hash, 0);
                return HexFormat.of().formatHex(hash);
            }
        }
    }

    private static void update(SM3Digest digest, FigureRecord one) {
        var line = String.join("\u001f", one.id(), one.title(), one.on().toString(), one.detail()) + "\u001e";
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
    }
}
