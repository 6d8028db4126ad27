package kapok.identity;

import java.time.Duration;
import java.util.List;
import kapok.web.NavigationEntry;
import kapok.web.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    /** No script but our own files; style attributes are allowed, because a bar of a chart is as long as its figure. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src-elem 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** A telephone is put away with a half-written form; next day its browser has forgotten what lived for a session only. */
    private static final Duration FORM_MAY_WAIT = Duration.ofDays(30);

    /** Calls of programs, which bear keys; and the form on the home page, which caches hand out and which changes nothing. */
    private static final String[] WITHOUT_TOKEN = {"/api/**", "/open311/**", "/track"};

    /**
     * Headers and the guard against cross-site requests. Who may open a route is said at the route and checked by {@code
     * web}; Spring Security's own sign-in, request cache and anonymous user are off, so that public pages need no session.
     */
    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).ignoringRequestMatchers(WITHOUT_TOKEN))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .httpStrictTransportSecurity(Customizer.withDefaults())
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                        .addHeaderWriter(new StaticHeadersWriter(
                                "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()"))
                        .addHeaderWriter((request, response) -> {
                            var uri = request.getRequestURI();
                            if (uri.startsWith("/desk") || uri.equals("/login")) {
                                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                            }
                        }))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Whole requests are observed for the metrics; an observation for each filter would cost more than most filters. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("kapok-form");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").maxAge(FORM_MAY_WAIT));
        return tokens;
    }

    /** Permits everybody's requests to pass Spring Security; without a bean it would invent a user with a password. */
    @Bean
    org.springframework.security.core.userdetails.UserDetailsService noUsersHere() {
        return login -> {
            throw new org.springframework.security.core.userdetails.UsernameNotFoundException(login);
        };
    }

    @Bean
    WebMvcConfigurer passwordChangeConfigurer(PasswordChangeGuard guard) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(guard).order(10);
            }
        };
    }

    @Bean
    PermissionSet identityPermissions() {
        return new PermissionSet("identity", List.of(IdentityPermissions.MANAGE, IdentityPermissions.MANAGE_ROLES));
    }

    @Bean
    NavigationEntry officersEntry() {
        return NavigationEntry.desk(
                "web.group.system", "identity.officers", "/desk/officers", "people", IdentityPermissions.MANAGE, 910);
    }

    @Bean
    NavigationEntry rolesEntry() {
        return NavigationEntry.desk(
                "web.group.system", "identity.roles", "/desk/roles", "id", IdentityPermissions.MANAGE_ROLES, 920);
    }
}
