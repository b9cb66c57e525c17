/// DEV (dev.to), and every other community that runs Forem, by its API and a person's API key.
///
/// Documentation: <https://developers.forem.com/api/v1>, compared 2026-11-23; where it is silent, Forem's own source
/// (<https://github.com/forem/forem>, the article's model, its views and the limits of the API).
///
/// What is odd here:
/// - **The draft is the key.** Preparing makes a draft, publishing is one call that makes it public and may be
///   repeated. A draft is found again by its number, or by a mark in its first line: a comment of Markdown that holds
///   the post's key and that no reader sees. Texts cannot be compared instead, as Forem rewrites them a little.
/// - The same mark keeps a text that begins with three dashes from being taken for front matter, which would overrule
///   title, tags and whether the article is out.
/// - **A title holds once in five minutes** for each author, drafts included; a second article with it is refused, and
///   prepared again when the time is over.
/// - **Files are fetched**, never uploaded: pictures are addresses, which Forem shows through its own proxy for as long
///   as the article stands. So an address of ours has to answer that long.
/// - The first picture is the cover, for which there is no description; the others stand below the text.
/// - A success is no proof: an article is out where its answer names the time since when.
/// - Tags are letters and digits alone, in small letters, four at most; they are sent as a list, as the source has it.
///   The vendor's description says that they are one text: Forem passes that over.
/// - One article is not always shown under its number; the author's own list is what tells.
/// - **Nobody deletes by the API**: an article is taken back by making it a draft again, which its author keeps.
///   Whether it was out is asked before; afterwards nobody could tell.
/// - Numbers are those that authors see. Those of an article that is no longer out are refused (422), as are those of
///   other people's.
/// - Whoever sends no `User-Agent` is turned away at the edge, without an answer of Forem's.
/// - Publishing for an organization, and videos, which are addresses at other platforms, are not offered.
/// - Where Forem's own OpenAPI description errs: tags are a list here (the description: a text), a draft has no times,
///   and the numbers are missing there.
///
/// Rates: 1 change a second per key, which is why a draft rests for a second before it is ready; 3 reads a second per
/// address, of which a post usually needs none: a draft whose making got no answer is told by its title, which is held.
/// Reads and changes are counted apart, which our rates cannot say, so only changes are. Ten pictures and 10 MB are
/// ours: Forem has no such limit.
@NullMarked
package com.clickkloudy.platforms.devto;

import org.jspecify.annotations.NullMarked;
