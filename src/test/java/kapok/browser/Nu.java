package kapok.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker. */
final class Nu {
    private Nu() {}

    /** The errors in a page, each with the place where it stands; warnings are left out. */
    static List<String> slips(String html) {
        try {
            var validator = new EmbeddedValidator();
            validator.setOutputFormat(OutputFormat.JSON);
            var found = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return JsonMapper.shared()
                    .readTree(found)
                    .path("messages")
                    .valueStream()
                    .filter(message -> message.path("type").asString().equals("error"))
                    .map(message -> message.path("message").asString() + " near "
                            + message.path("extract").asString())
                    .toList();
        } catch (IOException | SAXException e) {
            throw new AssertionError(e);
        }
    }
}
