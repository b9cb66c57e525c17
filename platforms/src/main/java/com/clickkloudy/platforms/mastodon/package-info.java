/// Mastodon and the servers that speak its client API (GoToSocial, Pleroma, Akkoma, Friendica, snac), by the server's
/// own
/// sign-in page or by an access token made there.
///
/// Documentation: <https://docs.joinmastodon.org/api/>, facts checked 2026-08-19 (4.7), those of GoToSocial 2025-10-03.
///
/// What is odd here:
/// - **Every server is a platform of its own**: we register as an app at each, every limit is the server's, and ids
/// mean
///   something there alone. A server has one registration per callback address; one that the server has forgotten is
///   made again.
/// - **The key is not honoured everywhere.** Mastodon keeps `Idempotency-Key` for an hour and answers with the first
/// post.
///   GoToSocial, Friendica and snac ignore it; what compatible servers say of their version tells them apart.
/// - **Files keep their ids**: a post that shows the ids of our uploads is ours for certain. Without files, the text
/// has to
///   do. Servers show texts as HTML, and shorten mentions.
/// - **A video is worked on** after it was uploaded: 202 says so, and 206 as long as it lasts; a post waits for it. One
///   stands in a post, without pictures; so does a GIF that moves.
/// - **A file may be attached once.** A server that no longer knows an upload has either removed it (after about a day)
/// or
///   attached it, so that refusal is a doubt.
/// - **Sentences of refusals are in the language of the account**, so none is compared with anything.
/// - Numbers are what the account's own server has seen: favourites, replies, boosts and quotes. There are no views.
/// - `scheduled_at` is not used: snac publishes at once, GoToSocial backdates.
/// - Sign-ins do not end by themselves on Mastodon, GoToSocial and snac. Where one does, the account has to be
/// connected
///   again.
/// - **Where the description for machines errs**, which others make from the documentation: it knows JSON alone where
///   the pages speak of form data, and takes a text beside files for two kinds of posts at once.
@NullMarked
package com.clickkloudy.platforms.mastodon;

import org.jspecify.annotations.NullMarked;
