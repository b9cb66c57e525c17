package com.clickkloudy.model.campaign;

/// One thing that keeps a post from being legal, with what helps.
///
/// @param code stable, for machines
/// @param field a pointer into the content: `/text`, `/media/0`
public record Problem(String code, String field, String message) {}
