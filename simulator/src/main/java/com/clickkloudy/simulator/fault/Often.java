package com.clickkloudy.simulator.fault;

/// On how many of the calls it is meant for a fault fires.
///
/// @param nth only on this one, counted from 1; 0 = no such restriction
/// @param count at most so many times; 0 = always
/// @param probability of firing on each, above 0 and at most 1
public record Often(long nth, long count, double probability) {
    public static final Often ALWAYS = new Often(0, 0, 1);
    public static final Often ONCE = new Often(0, 1, 1);

    public Often {
        if (nth < 0 || count < 0 || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("nth and count are at least 0, probability is above 0 and at most 1");
        }
    }

    public static Often onlyThe(long nth) {
        return new Often(nth, 1, 1);
    }
}
