package kapok.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Changes whenever a stylesheet or script changes, so that browsers may keep the old ones for ever. */
@Component
class AssetVersion {
    private final String value;

    AssetVersion() {
        var sum = new CRC32();
        for (var name : List.of("kapok.css", "hall.css", "kapok.js")) {
            try {
                sum.update(new ClassPathResource("static/assets/" + name).getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException("An asset is missing from the program: " + name, e);
            }
        }
        this.value = Long.toHexString(sum.getValue());
    }

    String value() {
        return value;
    }
}
