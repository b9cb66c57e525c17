/// Bluesky: a personal data server, its sign-in page, its directory, the video service and its public view in one.
/// Written from the AT Protocol's specifications and lexicons (https://atproto.com/specs,
/// https://github.com/bluesky-social/atproto, checked 2026-11-22), the sign-in page from
/// https://atproto.com/specs/oauth
/// and the RFCs that it names.
@NullMarked
package com.clickkloudy.simulator.bluesky;

import org.jspecify.annotations.NullMarked;
