package kapok.hotline.arrival;

import java.util.LinkedHashMap;
import java.util.Locale;
import kapok.privacy.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How what was brought stands in the database (加密存放): words and person sealed, telephone and mail findable by index. */
@Component
class Sealing {
    private static final String COLUMN = "hotline.arrival";

    private final Secrets secrets;
    private final JsonMapper json;

    Sealing(Secrets secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    /** The words of a matter. */
    record Words(String title, String text, String address) {}

    Arrivals.Row row(String number, byte[] codeHash, Arriving arriving) {
        var words = new LinkedHashMap<String, String>();
        words.put("title", arriving.title());
        words.put("text", arriving.text());
        words.put("address", arriving.site().address());
        var person = arriving.person();
        return new Arrivals.Row(
                number,
                seal(json.writeValueAsString(words)),
                seal(json.writeValueAsString(person)),
                phoneIndex(person.phone()),
                mailIndex(person.mail()),
                codeHash);
    }

    Words words(byte[] sealed) {
        var words = json.readTree(open(sealed));
        return new Words(
                words.path("title").asString(),
                words.path("text").asString(),
                words.path("address").asString());
    }

    Arriving.Person person(byte[] sealed) {
        return json.readValue(open(sealed), Arriving.Person.class);
    }

    byte[] seal(String text) {
        return secrets.seal(COLUMN, text);
    }

    String open(byte[] sealed) {
        return secrets.open(COLUMN, sealed);
    }

    byte @Nullable [] phoneIndex(String phone) {
        return index("phone", Telephone.plain(phone));
    }

    byte @Nullable [] mailIndex(String mail) {
        return index("mail", mail.toLowerCase(Locale.ROOT));
    }

    private byte @Nullable [] index(String part, String value) {
        return value.isEmpty() ? null : secrets.blindIndex(COLUMN + "." + part, value);
    }
}
