package kapok.web;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The keys of all sentences of all contexts (词条), for who looks for a sentence and not by a key. */
@Component
public class MessageKeys {
    private final Set<String> keys = new TreeSet<>();

    MessageKeys() throws IOException {
        for (var words : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var read = new Properties();
            PropertiesLoaderUtils.fillProperties(read, words);
            keys.addAll(read.stringPropertyNames());
        }
    }

    public Set<String> all() {
        return Set.copyOf(keys);
    }
}
