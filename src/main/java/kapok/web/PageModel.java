package kapok.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Puts {@code shell} and {@code text} into the model of every page. */
@Component
class PageModel implements HandlerInterceptor {
    private final PageFrame frame;

    PageModel(PageFrame frame) {
        this.frame = frame;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getView() instanceof RedirectView || isRedirect(page.getViewName())) {
            return;
        }
        page.addObject("shell", frame.shell(request));
        page.addObject("text", frame.text(request));
    }

    private static boolean isRedirect(@Nullable String view) {
        return view != null && view.startsWith("redirect:");
    }
}
