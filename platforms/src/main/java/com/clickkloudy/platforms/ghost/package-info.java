/// Ghost on people's own servers and at Ghost(Pro), by its Admin API and the key of a custom integration.
///
/// Documentation: <https://docs.ghost.org/admin-api>, compared 2026-11-22.
///
/// What is odd here:
/// - **Every request is signed anew**: the key is an id and a secret, and makes a token that holds for minutes. Where
///   our clock is wrong, Ghost says that the token has expired; that passes, and is no end of the sign-in.
/// - **The draft is the key.** Preparing makes a draft whose slug ends in a part of the post's key; publishing is one
///   call. It names the draft's `updated_at`; where that is no longer so, the call is refused unheard (409), and one
///   look tells whether an earlier one had worked; if not, it is sent once more. Ghost adds `-2` to a slug that is
///   taken, drafts included: so it is looked for before it is made.
/// - **A title is needed.** Where none is given, the text's first line is the title, as far as 255 characters; the text
///   stays whole.
/// - **The first picture is the feature image**, the others stand below the text. Its description has 191 characters.
/// - HTML is converted to Ghost's own format, paragraphs, links and pictures without loss.
/// - Members get no mail: that needs a newsletter in the call that publishes, and cannot be taken back.
/// - Limits of a file are those of the server in front of Ghost, and cannot be asked for; ten pictures are ours.
/// - An integration sees no numbers of views. A post counts its comments, the clicks on its links and who liked it, of
///   members alone.
/// - The OpenAPI description of Ghost is of others, and errs: ids are no UUIDs, much may be null, tags may be named,
///   a post may be read by its slug and written from HTML (`source`), and a file may be too large.
///
/// Only heard of: the names of the counts, and that `include` passes over those it does not know; 5 MB a picture (the
/// smallest plan of Ghost(Pro)), no request limit of its own.
@NullMarked
package com.clickkloudy.platforms.ghost;

import org.jspecify.annotations.NullMarked;
