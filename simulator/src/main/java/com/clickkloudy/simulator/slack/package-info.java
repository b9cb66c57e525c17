/// Slack's Web API for a bot of a workspace. Written from <https://docs.slack.dev/reference/methods> (the methods'
/// arguments and errors as of 2026-05), checked 2026-11-22.
///
/// Certain by those: methods, fields, error words, 12,000 characters of Markdown, 3,000 of a section, 50 blocks, 1,000
/// of a description, tiers. Only heard of: that `text` of a new message is refused above 4,000 characters (documented
/// for `chat.update`; for new ones the documents advise 4,000 and cut at 40,000, the answers since 2024 are
/// `msg_too_long`), that this holds for the words beside files too, that 15 files at once end in `internal_error`, and
/// 1 GB a file (a workspace may allow less: `mostBytes`). A file is shared at once unless its processing is slowed.
/// Left out: the sign-in page and its rotating tokens, threads, scheduled messages, changes.
@NullMarked
package com.clickkloudy.simulator.slack;

import org.jspecify.annotations.NullMarked;
