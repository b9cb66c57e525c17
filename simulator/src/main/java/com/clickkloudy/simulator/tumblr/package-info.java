/// Tumblr as programs see it: the sign-in page at `/tumblr/oauth2/authorize`, the API at `/tumblr/v2/`. Written from
/// <https://www.tumblr.com/docs/en/api/v2> and <https://github.com/tumblr/docs> (`npf-spec.md`), checked 2026-11-22.
///
/// Certain by those: routes, fields, blocks and their limits, sub-codes of refusals, posts, pictures and films a day,
/// requests an hour and a day. Only heard of: the headers of rates (which may be missing), 20 MB a picture, 10 MB an
/// animation, 500 MB a film (read here as millions of bytes; the control door's `imageLimit`, `gifLimit`, `videoLimit`
/// of a blog), the code 1016, and that a film is `transcoding` for a while. A megabyte of JSON is read as 1,048,576
/// bytes. Of two windows only the fuller one is told in headers. Left out: communities, reblogs, asks, changes, audio,
/// `user/limits`.
@NullMarked
package com.clickkloudy.simulator.tumblr;

import org.jspecify.annotations.NullMarked;
