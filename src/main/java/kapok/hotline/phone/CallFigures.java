package kapok.hotline.phone;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kapok.agency.AgencyDirectory;
import kapok.calendar.Beijing;
import kapok.figure.Figure;
import kapok.figure.FigureRecord;
import kapok.figure.FigureScope;
import kapok.figure.FigureSource;
import kapok.figure.RecordPage;
import org.springframework.stereotype.Component;

/**
 * How calls are answered (接通率), from what the call-control system announced: figures of the hotline as a whole, which belong to
 * the organ that runs it. GB/T 33358-2016 asks for 95 % and 15 seconds.
 */
@Component
class CallFigures implements FigureSource {
    private static final Set<String> OF_ANSWERED = Set.of(
            "hotline.calls.answered",
            "hotline.calls.soon",
            "hotline.calls.soon.pct",
            "hotline.calls.wait",
            "hotline.calls.talk");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Calls calls;
    private final AgencyDirectory agencies;

    CallFigures(Calls calls, AgencyDirectory agencies) {
        this.calls = calls;
        this.agencies = agencies;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.open("hotline.calls", "呼入人工服务", "次"),
                Figure.open("hotline.calls.answered", "接通", "次"),
                Figure.open("hotline.calls.soon", "15 秒内接通", "次"),
                Figure.open("hotline.calls.answered.pct", "接通率", "%"),
                Figure.open("hotline.calls.soon.pct", "15 秒接通率", "%"),
                Figure.open("hotline.calls.wait", "平均等待时长", "秒"),
                Figure.open("hotline.calls.talk", "平均通话时长", "秒"));
    }

    @Override
    public Map<String, BigDecimal> compute(FigureScope scope) {
        var fared = fared(scope);
        var values = new LinkedHashMap<String, BigDecimal>();
        values.put("hotline.calls", BigDecimal.valueOf(fared.offered()));
        values.put("hotline.calls.answered", BigDecimal.valueOf(fared.answered()));
        values.put("hotline.calls.soon", BigDecimal.valueOf(fared.soon()));
        if (fared.offered() > 0) {
            values.put("hotline.calls.answered.pct", share(fared.answered(), fared.offered()));
        }
        if (fared.answered() > 0) {
            values.put("hotline.calls.soon.pct", share(fared.soon(), fared.answered()));
            values.put("hotline.calls.wait", mean(fared.waited(), fared.answered()));
            values.put("hotline.calls.talk", mean(fared.talked(), fared.answered()));
        }
        return values;
    }

    private Calls.Fared fared(FigureScope scope) {
        return ours(scope)
                ? calls.fared(Beijing.start(scope.from()), Beijing.end(scope.to()))
                : new Calls.Fared(0, 0, 0, 0, 0);
    }

    private boolean ours(FigureScope scope) {
        return agencies.findOwner()
                .filter(owner -> scope.organs().contains(owner.code()))
                .isPresent();
    }

    private static BigDecimal share(long part, long of) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal mean(long sum, long of) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }

    @Override
    public RecordPage records(String figureId, FigureScope scope, long offset, int limit) {
        var answered = OF_ANSWERED.contains(figureId);
        var fared = fared(scope);
        if (fared.offered() == 0) {
            return new RecordPage(0, List.of());
        }
        var records = calls.told(Beijing.start(scope.from()), Beijing.end(scope.to()), answered, offset, limit).stream()
                .map(CallFigures::record)
                .toList();
        return new RecordPage(answered ? fared.answered() : fared.offered(), records);
    }

    private static FigureRecord record(Calls.Told call) {
        var number = Objects.requireNonNullElse(call.number(), "");
        return new FigureRecord(
                call.id(),
                call.id(),
                Beijing.day(call.startedAt()),
                call.answeredAt() == null ? "未接通" : "已接通",
                number.isEmpty() ? "/desk/hotline/calls" : "/desk/hotline/tickets/" + number);
    }
}
