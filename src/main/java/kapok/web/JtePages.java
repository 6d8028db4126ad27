package kapok.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders JTE templates, compiled at build time: the view {@code publication/list} is {@code publication/list.jte}. */
@Component
public class JtePages implements ViewResolver, Ordered {
    private final TemplateEngine engine;

    JtePages() {
        engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "pages");
        engine.setBinaryStaticContent(true);
    }

    /** Renders a template outside a request, for documents and mail. */
    public String render(String name, Map<String, Object> parameters) {
        var output = new gg.jte.output.StringOutput();
        engine.render(name + ".jte", parameters, output);
        return output.toString();
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return engine.hasTemplate(name + ".jte") ? new Page(name + ".jte") : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var output = new Utf8ByteOutput();
            engine.render(template, parameters(model), output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            try (var stream = response.getOutputStream()) {
                output.writeTo(stream);
            }
        }

        private Map<String, Object> parameters(@Nullable Map<String, ?> model) {
            var parameters = new HashMap<String, Object>();
            if (model != null) {
                model.forEach((name, value) -> {
                    if (value != null && !name.startsWith("org.springframework.")) {
                        parameters.put(name, value);
                    }
                });
            }
            return parameters;
        }
    }
}
