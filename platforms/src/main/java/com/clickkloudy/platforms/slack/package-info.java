/// Slack: channels of a workspace, by an app's bot that is a member there.
///
/// Documentation: <https://docs.slack.dev/reference/methods> and
/// <https://docs.slack.dev/messaging/working-with-files>, compared on 2026-11-22; never tried against Slack itself.
///
/// What is odd:
/// - A text that is said to be Markdown is handed over as such (`markdown_text`), where there are no files: beside
/// files
///   Slack takes none, so it is written without signs. `<` before what would make a mention is written as `&lt;`.
/// - No is said under 200, with `"ok": false` and a code. `internal_error` and its like may have done their work: they
///   are taken for no answer at all.
/// - There is no documented key. A message without files carries ours in its metadata, by which the channel's history
///   finds it. `client_msg_id` is no documented argument and is not sent.
/// - Files are uploaded beforehand and are private until one call shares them all, as one message, with the text as
///   its comment. Slack says yes before it has done so: the message's own id comes from `files.info`, later. The same
///   question tells whether a post whose answer was lost is out.
/// - How long an uploaded file waits to be shared is not documented; an hour is believed.
/// - The bot has to be a member: `chat:write.public` is enough for texts, not for files.
/// - Slack cuts a text above 40,000 characters and asks to stay below 4,000. We refuse what is longer than 4,000 UTF-16
///   units, and more than ten files or a picture above 20 MiB: how many it takes is documented nowhere, and its 1 GB
///   a file is more than a picture needs. A video may have it all, and plays where it is an MP4 or MOV.
/// - `&`, `<` and `>` are escaped, so a text mentions nobody; stars and underscores stay what they are in Slack.
/// - Numbers are reactions and replies, read from the channel's history. Where nobody has reacted, none are told.
/// - Deleting takes the message away; a file that it showed stays on Slack.
/// - Where the vendor's OpenAPI description errs, which is of 2021: it knows neither metadata nor Markdown of
///   messages, no `alt_txt` and not the two calls of an upload; it asks for a header `token` (the pages:
///   `Authorization`), names fewer error codes than the pages, and has no place for an empty history or for
///   the channels that a file is shared in.
///   What we ask is held against newer notes of the pages, too.
/// - A token that ends (`xoxe.`, token rotation) is not taken: an app of one's own does without.
///
/// Scopes of the bot: `chat:write`, `files:write`, `files:read`, `channels:read` and `channels:history`; for private
/// channels `groups:read` and `groups:history`, too. Rates: one message a second in a channel; 100 files a minute.
@NullMarked
package com.clickkloudy.platforms.slack;

import org.jspecify.annotations.NullMarked;
