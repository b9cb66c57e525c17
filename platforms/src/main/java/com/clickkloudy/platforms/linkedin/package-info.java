/// LinkedIn, for its members: by its own sign-in page and an app that people register there.
///
/// Documentation: <https://learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api>, compared
/// 2026-11-22.
///
/// What is odd here:
/// - **Versions end.** Every call names a month; LinkedIn serves each for about a year and then answers 426. Ours is
///   202607.
/// - **Nobody may look.** An app that anybody can register may write and not read. So a doubt is settled by sending the
///   same once more: LinkedIn refuses a repetition (422, `DUPLICATE_POST`) and names the post that is there. Only where
///   the first try is in doubt that post is taken for ours; elsewhere it is an older one with the same words. Pictures
///   are sent by the same ids, else LinkedIn would not know them again.
/// - An app that LinkedIn approved may have further rights: `r_member_social` lets us look, and with it come sign-ins
///   that renew themselves for a year. Without, people connect again every 60 days.
/// - **Numbers need `r_member_postAnalytics`**; without it a post tells nothing. Each number is a call of its own. Of a
///   post that is gone they are refused, as of one of somebody else; only a look tells the two apart.
/// - **A deletion is confirmed also where nothing was there** (204). Who may look looks first; for others each deletion
///   is one that has worked.
/// - **Texts are written in LinkedIn's `little` format**: fifteen characters need a backslash, and each of those counts
///   among the 3,000. A word after `#` stays a hashtag. The check before sending does not know of the backslashes; the
///   connector does, before anything is sent.
/// - **Links have no preview unless told**: title and description come from us; of one picture beside a link we make
///   its thumbnail. Several pictures and a link do not go together.
/// - A video stands alone, comes in the parts that LinkedIn asks for, and is ready when LinkedIn says so. Parts that
/// are
///   there are not sent again, unless their address ends, after a day.
/// - A document stands alone and is shown page by page, below its title. LinkedIn takes 300 pages; nobody counts here.
/// - A member cannot ask whether a picture or a document is ready: we wait a little, and where that was too little
///   LinkedIn says so and takes nothing.
/// - Cancelling on the sign-in page has words of its own (`user_cancelled_login`).
/// - A member's id is good for one app alone: whoever connects by another app is another account.
/// - A member's page cannot be known: the account leads to LinkedIn's search for the name.
///
/// Only heard of: 5 MB a picture, 4,086 characters of description, 500 MB and 30 minutes a video
/// and the outline of one (that one of less than 3 seconds or 75 kB is refused is left to LinkedIn), an empty text
/// beside pictures, 150 posts a day and
/// member, numbers of saves and clicks (not asked for), that refusals of repetitions last at least an hour (we rely on
/// them no longer), `{hashtag|…}` in texts that are listed.
///
/// Not yet: documents other than PDF; pages of organisations (their own product at LinkedIn, and its
/// review); polls, which
/// take more than text and files.
@NullMarked
package com.clickkloudy.platforms.linkedin;

import org.jspecify.annotations.NullMarked;
