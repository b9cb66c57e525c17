/// DEV (a Forem) as its authors' programs see it, with the API at `/devto/api/`. Written from
/// <https://developers.forem.com/api/v1> and the validations of the published Forem source, checked 2026-11-22.
///
/// Certain by those: routes, fields, states, title, body and tags with their limits, requests a second. Only heard of:
/// the words about a title used again within five minutes. An article with a time in the future is entered as
/// published at once. Pictures come by address alone and are not fetched. Left out: organisations, comments, series as
/// things of their own, and that odd `User-Agent`s are turned away.
@NullMarked
package com.clickkloudy.simulator.devto;

import org.jspecify.annotations.NullMarked;
