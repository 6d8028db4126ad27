package kapok.disclosure.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import kapok.web.ApiJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the routes of the interface who calls, and with what (接口参数): first the token, then the body. */
@Component
class ApiArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final ApiTokens tokens;

    ApiArguments(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ApiTokens.Program.class
                || parameter.getParameterType() == ApiCalls.Call.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var program = tokens.require(request.getHeader(HttpHeaders.AUTHORIZATION));
        return parameter.getParameterType() == ApiTokens.Program.class
                ? program
                : new ApiCalls.Call(
                        program,
                        request.getMethod() + " " + request.getRequestURI(),
                        request.getHeader("Idempotency-Key"),
                        ApiJson.read(request.getInputStream()));
    }
}
