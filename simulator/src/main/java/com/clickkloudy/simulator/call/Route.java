package com.clickkloudy.simulator.call;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A method and a path with named segments (`/@{user}/{id}`), and what answers there.
public final class Route {
    private static final Pattern SEGMENT = Pattern.compile("\\{(\\w+)}");

    private final String method;
    private final Pattern pattern;
    private final Operation operation;
    private final Function<Call, Answer> answer;

    /// @param method `*` for any
    public Route(String method, String path, Operation operation, Function<Call, Answer> answer) {
        this.method = method;
        this.pattern = Pattern.compile(SEGMENT.matcher(path.replace(".", "\\.")).replaceAll("(?<$1>[^/]+)"));
        this.operation = operation;
        this.answer = answer;
    }

    public static Route get(String path, Kind kind, Function<Call, Answer> answer) {
        return new Route("GET", path, new Operation("GET " + path, kind), answer);
    }

    public static Route post(String path, Kind kind, Function<Call, Answer> answer) {
        return new Route("POST", path, new Operation("POST " + path, kind), answer);
    }

    Optional<Call> match(Request request) {
        Matcher matcher = pattern.matcher(request.path());
        String asked = request.method().equals("HEAD") ? "GET" : request.method();
        if (!(method.equals("*") || method.equals(asked)) || !matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> path = new LinkedHashMap<>();
        pattern.namedGroups().keySet().forEach(name -> path.put(name, decode(matcher.group(name))));
        return Optional.of(new Call(request, operation, path, Conditions.USUAL));
    }

    private static String decode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Operation operation() {
        return operation;
    }

    Answer answer(Call call) {
        return answer.apply(call);
    }
}
