package kapok.calculator;

import java.io.ByteArrayOutputStream;
import java.util.function.Function;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the calculator reads and writes JSON: numbers of an id come back as they were written. */
final class CalcJson {
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    /** For what is followed by more. */
    private final ObjectReader elements = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Null if it is not JSON. */
    @Nullable
    JsonNode read(byte[] text) {
        try {
            var node = mapper.readTree(text);
            return node.isMissingNode() ? null : node;
        } catch (JacksonException e) {
            return null;
        }
    }

    /**
     * The answer to one question, or the array of answers to an array of them, in order; null if the text is not JSON. The
     * elements of an array are read one by one, so that a long one is never held as a tree.
     */
    byte @Nullable [] answer(byte[] text, int most, Function<JsonNode, JsonNode> answering) {
        try (var parser = mapper.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                var question = read(text);
                return question == null ? null : write(answering.apply(question));
            }
            var answers = each(parser, most, answering);
            return parser.nextToken() == null ? answers : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private byte[] each(JsonParser parser, int most, Function<JsonNode, JsonNode> answering) {
        var answers = new ByteArrayOutputStream();
        answers.write('[');
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == most) {
                throw new RuleViolation("calculator.too-many", most);
            } else if (i > 0) {
                answers.write(',');
            }
            answers.writeBytes(write(answering.apply(elements.readTree(parser))));
        }
        answers.write(']');
        return answers.toByteArray();
    }

    byte[] write(JsonNode node) {
        return mapper.writeValueAsBytes(node);
    }
}
