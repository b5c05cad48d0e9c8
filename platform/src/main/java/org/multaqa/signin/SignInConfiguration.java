package org.multaqa.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.accounts.Role;
import org.multaqa.language.Message;
import org.multaqa.web.Faults;
import org.multaqa.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate, the tokens of forms and the protective headers in their places. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain security(
            HttpSecurity http, Cookies cookies, ObjectProvider<Faults> faults) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.secure() ? "__Host-multaqa_form" : "multaqa_form");
        tokens.setCookieCustomizer(
                cookie -> cookie.sameSite("Strict").secure(cookies.secure()).path("/"));
        http.csrf(csrf ->
                        csrf.csrfTokenRepository(tokens)
                                .requireCsrfProtectionMatcher(request ->
                                        CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                                                && request.getHeader("Authorization") == null))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(faulty ->
                        faulty.accessDeniedHandler((request, response, denied) ->
                                faults.getObject()
                                        .say(
                                                403,
                                                Message.of("signin.form-too-old"),
                                                request,
                                                response)))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.cacheControl(cache -> cache.disable())
                                .contentSecurityPolicy(p -> p.policyDirectives(CONTENT_POLICY))
                                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(p ->
                                        p.policy(
                                                "camera=(), microphone=(), geolocation=(), payment=()")));
        return http.build();
    }

    @Bean
    WebMvcConfigurer gateConfigurer(ObjectProvider<Gate> gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate.getObject());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorResolver());
            }
        };
    }

    @Bean
    Viewer.Source viewer(ObjectProvider<OrganisationNames> names) {
        return request -> viewer(request, names.getIfAvailable());
    }

    private static @Nullable Viewer viewer(
            HttpServletRequest request, @Nullable OrganisationNames names) {
        Actor actor = ActorFilter.actor(request);
        if (!actor.isKnown() || actor.organisation() == null) {
            return null;
        }
        OrganisationNames.Named named =
                names == null ? null : names.named(actor.organisation()).orElse(null);
        Role role = actor.roles().iterator().next();
        return new Viewer(
                named == null ? "" : named.nameAr(),
                named == null || named.nameEn() == null ? "" : named.nameEn(),
                Message.of("accounts.role." + role.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** Gives controllers the actor of the request, and the live session where there is one. */
    private static final class ActorResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class
                    || parameter.getParameterType() == Sessions.Live.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest servlet =
                    java.util.Objects.requireNonNull(
                            request.getNativeRequest(HttpServletRequest.class));
            return parameter.getParameterType() == Actor.class
                    ? ActorFilter.actor(servlet)
                    : ActorFilter.live(servlet);
        }
    }
}
