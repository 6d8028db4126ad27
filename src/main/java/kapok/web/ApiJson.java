package kapok.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that programs send (接口报文): so large at most, in UTF-8, an object, with no sign that no field may hold. */
public final class ApiJson {
    /** Bytes of a body. */
    static final int LARGEST = 1 << 20;

    private static final int LONGEST = 2_000;

    private ApiJson() {}

    /** @throws ApiRefusal 413 if it is larger than {@link #LARGEST}, 400 if it is no UTF-8 */
    public static String read(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new ApiRefusal(413, "web.body-too-large");
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new ApiRefusal(400, "web.unreadable");
        }
    }

    /**
     * @param code of the refusal of texts that cannot be used
     * @throws ApiRefusal 400 if it is no JSON object, 422 if a text in it is too long or holds control characters
     */
    public static ObjectNode object(JsonMapper json, String body, String code, Text text) {
        try {
            if (json.readTree(body) instanceof ObjectNode object) {
                demandPlain(object, code, text);
                return object;
            }
        } catch (JacksonException notJson) {
            // Answered below, as what is JSON but no object.
        }
        throw new ApiRefusal(400, "web.unreadable");
    }

    private static void demandPlain(ObjectNode object, String code, Text text) {
        var wrong = new ArrayList<Problem.FieldProblem>();
        walk("", object, wrong, text);
        if (!wrong.isEmpty()) {
            throw new ApiRefusal(422, code, wrong);
        }
    }

    private static void walk(String path, JsonNode node, List<Problem.FieldProblem> wrong, Text text) {
        for (var entry : node.properties()) {
            walk(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), wrong, text);
        }
        if (node.isArray()) {
            node.forEach(one -> walk(path, one, wrong, text));
        } else if (node.isString()) {
            demandPlain(path, node.asString(), wrong, text);
        }
    }

    private static void demandPlain(String path, String value, List<Problem.FieldProblem> wrong, Text text) {
        if (value.codePoints().anyMatch(ApiJson::unprintable)) {
            wrong.add(new Problem.FieldProblem(path, null, text.localize("web.field.control")));
        } else if (value.codePointCount(0, value.length()) > LONGEST) {
            wrong.add(new Problem.FieldProblem(
                    path,
                    null,
                    text.localize(
                            "web.field.long",
                            Integer.toString(LONGEST),
                            Integer.toString(value.codePointCount(0, value.length())))));
        }
    }

    /** A control character, or half of a pair: PostgreSQL takes neither. */
    private static boolean unprintable(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t'
                || Character.getType(point) == Character.SURROGATE;
    }
}
