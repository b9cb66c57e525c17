package com.clickkloudy.api.problem;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Says which rules of Jakarta Validation a request broke, and where.
final class Violations {
    private Violations() {}

    static Refusal of(MethodArgumentNotValidException invalid) {
        var target = Optional.ofNullable(invalid.getTarget());
        return refusal(invalid.getFieldErrors().stream()
                .map(error -> new FieldError(pointer(error.getField(), target), sentence(error))));
    }

    static Refusal of(HandlerMethodValidationException invalid) {
        return refusal(invalid.getParameterValidationResults().stream().flatMap(Violations::fields));
    }

    /// A path that names nothing is not found; a parameter of another type is invalid.
    static Refusal of(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Refusal.notFound();
        }
        return Problems.parameter(mismatch.getName(), "This value cannot be read.");
    }

    private static Refusal refusal(Stream<FieldError> fields) {
        return Refusal.invalid(fields.distinct().toArray(FieldError[]::new));
    }

    private static Stream<FieldError> fields(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getFieldErrors().stream()
                    .map(error -> new FieldError(pointer(error.getField(), Optional.empty()), sentence(error)));
        }
        var name = Optional.ofNullable(result.getMethodParameter().getParameterName())
                .orElse("");
        return messages(result.getResolvableErrors()).map(message -> new FieldError("/" + name, message));
    }

    private static Stream<String> messages(List<MessageSourceResolvable> errors) {
        return errors.stream().map(Violations::sentence);
    }

    private static String pointer(String field, Optional<Object> target) {
        var shown = target.flatMap(each -> jsonName(each.getClass(), field)).orElse(field);
        return "/" + shown.replaceAll("\\[([^]]*)]", "/$1").replace('.', '/');
    }

    /// Where a field is called otherwise in JSON, because Java forbids the word.
    private static Optional<String> jsonName(Class<?> type, String field) {
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Stream::of)
                .filter(component -> component.getName().equals(field))
                .map(component -> component.getAccessor().getAnnotation(JsonProperty.class))
                .filter(Objects::nonNull)
                .map(JsonProperty::value)
                .findFirst();
    }

    /// "must not be blank" -> "This must not be blank."
    private static String sentence(MessageSourceResolvable error) {
        var message = Optional.ofNullable(error.getDefaultMessage()).orElse("is invalid");
        return Character.isUpperCase(message.charAt(0)) ? message : "This " + message + ".";
    }
}
