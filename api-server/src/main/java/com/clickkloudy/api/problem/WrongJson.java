package com.clickkloudy.api.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import com.clickkloudy.api.problem.Problem.FieldError;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says what is wrong with a body, and where. Never repeats a value: it may be a password.
final class WrongJson {
    private WrongJson() {}

    static Refusal refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case StreamReadException malformed ->
                Refusal.of(BAD_REQUEST, "malformed", "This is not JSON" + at(malformed));
            case UnrecognizedPropertyException unknown -> field(unknown, "There is no such field.");
            case InvalidNullException missing -> field(missing, "This is needed.");
            case InvalidFormatException wrong -> field(wrong, expected(wrong.getTargetType()));
            case MismatchedInputException wrong -> field(wrong, mismatch(wrong));
            case JacksonException other -> field(other, "This cannot be read.");
            case null, default -> Refusal.of(BAD_REQUEST, "malformed", "The body is missing or cut off.");
        };
    }

    private static String at(JacksonException malformed) {
        var place = malformed.getLocation();
        return place == null ? "." : " at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".";
    }

    private static Refusal field(JacksonException wrong, String message) {
        var pointer = wrong.getPath().stream().map(WrongJson::step).collect(Collectors.joining());
        return Refusal.invalid(new FieldError(pointer, message));
    }

    private static String step(Reference step) {
        var name = step.getPropertyName();
        return name == null
                ? "/" + step.getIndex()
                : "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String mismatch(MismatchedInputException wrong) {
        if (wrong.getOriginalMessage().startsWith("Missing required")) {
            return "This is needed.";
        }
        return expected(wrong.getTargetType());
    }

    private static String expected(@Nullable Class<?> type) {
        return Optional.ofNullable(type).map(WrongJson::sentence).orElse("This cannot be read.");
    }

    private static String sentence(Class<?> type) {
        if (type.isEnum()) {
            var names = Stream.of(type.getEnumConstants()).map(Object::toString);
            return "This is one of " + names.collect(Collectors.joining(", ")) + ".";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "This must be a text.";
            case "int", "Integer", "long", "Long" -> "This must be a whole number.";
            case "boolean", "Boolean" -> "This must be true or false.";
            case "UUID" -> "This must be an id.";
            case "List", "ArrayList", "Set", "HashSet" -> "This must be a list.";
            case "Instant" -> "This must be a time such as 2026-12-01T09:00:00Z.";
            default -> "This cannot be read.";
        };
    }
}
