/// Mastodon and two servers that speak its language, as many instances as are named. Written from
/// https://docs.joinmastodon.org/api/ and the OpenAPI description at https://github.com/abraham/mastodon-openapi
/// (checked 2026-11-22).
///
/// What differs between servers is in `Flavour`: whether a repeated Idempotency-Key gives the first status again, and
/// how a server names itself.
@NullMarked
package com.clickkloudy.simulator.mastodon;

import org.jspecify.annotations.NullMarked;
