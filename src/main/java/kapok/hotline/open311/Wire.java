package kapok.hotline.open311;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The two formats of an answer (输出格式), from one tree: what is a list in JSON has a name for its members in XML. */
enum Wire {
    XML("xml", "text/xml; charset=utf-8"),
    JSON("json", "application/json; charset=utf-8");

    private static final JsonMapper MAPPER = new JsonMapper();

    /** A part of an answer. */
    sealed interface Node {}

    /** Named parts, in order. */
    record Fields(Map<String, Node> parts) implements Node {
        static Fields empty() {
            return new Fields(new LinkedHashMap<>());
        }

        Fields with(String name, @Nullable Object value) {
            parts.put(name, value instanceof Node node ? node : new Leaf(value));
            return this;
        }
    }

    /** Like parts; {@code member} is what XML calls each. */
    record Items(String member, List<? extends Node> parts) implements Node {}

    /** A text, a number, a truth value, or nothing. */
    record Leaf(@Nullable Object value) implements Node {}

    private final String suffix;
    private final String mediaType;

    Wire(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** By the suffix of a path, in small letters or capitals. */
    static Optional<Wire> of(String suffix) {
        return Arrays.stream(values())
                .filter(wire -> wire.suffix.equalsIgnoreCase(suffix))
                .findFirst();
    }

    /** As JSON holds it. */
    static String json(Node node) {
        return MAPPER.writeValueAsString(plain(node));
    }

    /** @param root the outermost element; JSON has none */
    byte[] write(String root, Node node) {
        return this == JSON ? MAPPER.writeValueAsBytes(plain(node)) : xml(root, node);
    }

    private static @Nullable Object plain(Node node) {
        return switch (node) {
            case Leaf(var value) -> value;
            case Items(var _, var parts) -> {
                var list = new ArrayList<@Nullable Object>();
                parts.forEach(part -> list.add(plain(part)));
                yield list;
            }
            case Fields(var parts) -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                parts.forEach((name, part) -> map.put(name, plain(part)));
                yield map;
            }
        };
    }

    private static byte[] xml(String root, Node node) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            element(out, root, node);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write " + root, e);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter out, String name, Node node) throws XMLStreamException {
        out.writeStartElement(name);
        switch (node) {
            case Leaf(var value) -> out.writeCharacters(value == null ? "" : legal(value.toString()));
            case Items(var member, var parts) -> {
                for (var part : parts) {
                    element(out, member, part);
                }
            }
            case Fields(var parts) -> {
                for (var part : parts.entrySet()) {
                    element(out, part.getKey(), part.getValue());
                }
            }
        }
        out.writeEndElement();
    }

    /** XML 1.0 has no place for control characters, not even escaped. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
