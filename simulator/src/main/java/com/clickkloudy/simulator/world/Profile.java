package com.clickkloudy.simulator.world;

/// How an account presents itself on the human pages.
///
/// @param path of its page, below the platform's base address
public record Profile(String account, String name, String handle, String path) {}
