package com.clickkloudy.simulator.limit;

/// What one call costs in one of the platform's windows.
///
/// @param name the rule's name, by which the control door changes it
/// @param bucket whose window it is: an account, an address, a chat
/// @param usual what the platform's documents say, unless the control door says otherwise
public record Toll(String name, String bucket, long points, Limit usual) {}
