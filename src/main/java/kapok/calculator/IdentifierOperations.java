package kapok.calculator;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kapok.identifier.CitizenId;
import kapok.identifier.CreditCode;
import kapok.identifier.DivisionCode;
import kapok.identifier.ItemCode;
import kapok.identifier.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions about codes (编码校验). */
final class IdentifierOperations {
    static final Map<String, Operation> ALL = Map.of("check_identifier", IdentifierOperations::check);

    private IdentifierOperations() {}

    private static JsonNode check(Question it) {
        var value = it.text("value");
        return switch (it.text("kind")) {
            case "uscc" -> answer(CreditCode.refusal(value), () -> parts(new CreditCode(value)));
            case "citizen_id" -> answer(CitizenId.refusal(value), () -> parts(new CitizenId(value)));
            case "item_code" -> answer(ItemCode.refusal(value), () -> parts(new ItemCode(value)));
            case "division" -> answer(DivisionCode.refusal(value), () -> parts(new DivisionCode(value)));
            default -> throw Slip.value("kind", "must be uscc, citizen_id, item_code or division");
        };
    }

    private static JsonNode answer(@Nullable Refusal refusal, Supplier<ObjectNode> parts) {
        var answer = Answers.object().put("valid", refusal == null);
        if (refusal != null) {
            return answer.put("reason", refusal.english());
        }
        answer.set("parts", parts.get());
        return answer;
    }

    private static ObjectNode parts(CreditCode code) {
        return Answers.object()
                .put("authority", code.authority())
                .put("category", code.category())
                .put("division", code.division())
                .put("organisation", code.organisation());
    }

    private static ObjectNode parts(CitizenId id) {
        return Answers.object()
                .put("division", id.division())
                .put("birth_date", id.birthDate().toString())
                .put("sex", id.male() ? "male" : "female");
    }

    private static ObjectNode parts(ItemCode code) {
        var parts = Answers.object()
                .put("uscc", code.organ().value())
                .put("level", code.level())
                .put("basic_code", code.basicCode())
                .put("type", code.type());
        return code.handling() == null ? parts : parts.put("handling_item", code.handling());
    }

    private static ObjectNode parts(DivisionCode code) {
        var parts = Answers.object().put("level", code.level().name().toLowerCase(Locale.ROOT));
        for (var level : DivisionCode.Level.values()) {
            var part = code.upTo(level);
            if (part != null) {
                parts.put(level.name().toLowerCase(Locale.ROOT), part);
            }
        }
        return parts;
    }
}
