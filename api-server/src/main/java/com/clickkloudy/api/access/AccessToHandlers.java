package com.clickkloudy.api.access;

import com.clickkloudy.api.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the gate before every handler but that of health, which answers without the database too, and hands the
/// [Member] whom it let pass to those that ask.
@Configuration(proxyBeanMethods = false)
class AccessToHandlers implements WebMvcConfigurer {
    private final Gate gate;

    AccessToHandlers(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns("/api/v1/**").excludePathPatterns("/api/v1/health");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new MemberArgument());
    }

    private static final class MemberArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Member.class;
        }

        @Override
        public Member resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            var asked = request.getNativeRequest(HttpServletRequest.class);
            if (asked != null && asked.getAttribute(Member.class.getName()) instanceof Member member) {
                return member;
            }
            throw Refusal.notFound();
        }
    }
}
