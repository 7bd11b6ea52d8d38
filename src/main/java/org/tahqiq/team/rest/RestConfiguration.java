package org.tahqiq.team.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** What all REST routes share: paging, offset units, seen versions, strict JSON, no unknown parameter. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Shared());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/v1/**");
    }

    /** A value of the wrong JSON type is refused, never bent: 5 is no string, "5" is no number. */
    @Bean
    JsonMapperBuilderCustomizer strictTypes() {
        return mapper -> mapper.disable(tools.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withCoercionConfig(
                        LogicalType.Textual,
                        textual -> Arrays.asList(
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float,
                                        CoercionInputShape.Boolean)
                                .forEach(shape -> textual.setCoercion(shape, CoercionAction.Fail)));
    }

    /** Resolves {@link Paging}, {@link OffsetUnit} and {@link SeenVersion} arguments. */
    private static final class Shared implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            Class<?> type = parameter.getParameterType();
            return type == Paging.class || type == OffsetUnit.class || type == SeenVersion.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Class<?> type = parameter.getParameterType();
            if (type == SeenVersion.class) {
                return new SeenVersion(request.getHeader("If-Match"));
            }
            if (type == OffsetUnit.class) {
                String unit = request.getParameter("offsets");
                return unit == null ? OffsetUnit.CODEPOINT : OffsetUnit.named(unit);
            }
            String limit = request.getParameter("limit");
            return new Paging(limit == null ? 100 : number(limit), request.getParameter("cursor"));
        }

        private static int number(String limit) {
            try {
                return Integer.parseInt(limit);
            } catch (NumberFormatException e) {
                // A whole number of any size can be read, and is refused as a value.
                if (limit.matches("-?\\d+")) {
                    return Integer.MAX_VALUE;
                }
                throw Refusal.unreadable("unreadable").at("limit");
            }
        }
    }

    /** Refuses a query parameter that the route does not know. */
    private static final class KnownParameters implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!(handler instanceof HandlerMethod method)
                    || !method.getBeanType().getPackageName().startsWith("org.tahqiq")) {
                return true;
            }
            Set<String> known = new HashSet<>();
            for (MethodParameter parameter : method.getMethodParameters()) {
                parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                if (parameter.hasParameterAnnotation(RequestParam.class)) {
                    known.add(String.valueOf(parameter.getParameterName()));
                } else if (parameter.getParameterType() == Paging.class) {
                    known.addAll(List.of("limit", "cursor"));
                } else if (parameter.getParameterType() == OffsetUnit.class) {
                    known.add("offsets");
                }
            }
            request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refusal.unreadable("unknown-parameter", name).at(name);
                    });
            return true;
        }
    }
}
