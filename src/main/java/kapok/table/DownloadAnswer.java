package kapok.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a route return a {@link TableDownload}. */
@Component
class DownloadAnswer implements WebMvcConfigurer, HandlerMethodReturnValueHandler {
    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType() == TableDownload.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        if (returned instanceof TableDownload download) {
            var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
            response.setContentType(download.format().mediaType());
            response.setHeader("Content-Disposition", download.disposition());
            response.setHeader("X-Content-Type-Options", "nosniff");
            download.write(response.getOutputStream());
        }
    }
}
