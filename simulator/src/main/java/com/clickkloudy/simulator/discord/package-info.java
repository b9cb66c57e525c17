/// Discord's HTTP API, version 10, for bots and webhooks. Written from <https://docs.discord.com/developers> and the
/// vendor's own description (<https://github.com/discord/discord-api-spec>, 2026-07-18), checked 2026-11-22.
///
/// Certain by those: routes, fields, 2,000 characters, 10 files of 10 MiB, 25 MiB a request, the nonce, error codes.
/// Only heard of, and therefore nothing to rely on: how long a nonce is remembered ("a few minutes": three here), how
/// often a channel takes a message (five in five seconds here), that characters are counted as code points. People
/// speak
/// as the control door lets them. Left out: the sign-in page, threads, forums, stickers, polls; embeds are kept and not
/// looked into.
@NullMarked
package com.clickkloudy.simulator.discord;

import org.jspecify.annotations.NullMarked;
