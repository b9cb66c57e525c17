package com.clickkloudy.platforms.vendor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/// What the tests of a class have met of what the class allows.
final class Memory {
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final Set<String> tests = ConcurrentHashMap.newKeySet();

    void ran(String test) {
        tests.add(test);
    }

    /// @return those deviations that the vendor's entry does not allow
    Set<String> unexpected(Vendor vendor, List<String> deviations) {
        vendor.allowances().forEach(each -> allowed.add(each.pattern()));
        var rest = new LinkedHashSet<String>();
        for (var deviation : deviations) {
            var fitting = vendor.allowances().stream()
                    .filter(each -> each.matcher(deviation).find())
                    .map(Pattern::pattern)
                    .toList();
            met.addAll(fitting);
            if (fitting.isEmpty()) {
                rest.add(deviation);
            }
        }
        return rest;
    }

    /// @return what is allowed and has never happened; nothing, where only some of the class's tests have run
    Set<String> idle(Class<?> testClass) {
        var idle = new TreeSet<>(allowed);
        idle.removeAll(met);
        var isWhole =
                AnnotationSupport.findAnnotatedMethods(testClass, Testable.class, HierarchyTraversalMode.TOP_DOWN)
                        .stream()
                        .allMatch(method -> tests.contains(method.getName()));
        return isWhole ? idle : Set.of();
    }
}
