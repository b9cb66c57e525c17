package com.clickkloudy.api.http;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses a parameter that the address does not have: whoever mistypes a filter must not take everything for what was
/// asked for.
@Component
final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final int AFTER_THE_GATE = 1;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**").order(AFTER_THE_GATE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !takesAny(method) && !isForm(request)) {
            var known = names(method).toList();
            var unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .map(name -> new FieldError("/" + name, "There is no such parameter."))
                    .toArray(FieldError[]::new);
            if (unknown.length > 0) {
                throw Refusal.invalid(unknown);
            }
        }
        return true;
    }

    /// A form's fields count as parameters too; that it is a form is refused later.
    private static boolean isForm(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("com.clickkloudy.");
    }

    private static boolean takesAny(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(each -> each.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(each.getParameterType()));
    }

    private static Stream<String> names(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .filter(each -> each.hasParameterAnnotation(ParameterObject.class))
                .map(MethodParameter::getParameterType)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(RecordComponent::getName);
    }
}
