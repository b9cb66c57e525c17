/// Bluesky and every other server of the AT Protocol, by the server's own sign-in page or by app password.
///
/// Documentation: <https://docs.bsky.app/docs/category/http-reference> and <https://atproto.com/specs>, checked on
/// 2026-11-22, and tried against the reference server (`@atproto/pds` 0.5.35).
///
/// What is odd:
/// - A post is named by its writer: we derive the record key from the post's key, so a repetition is the same
///   record. With `swapRecord: null` the server takes the same content again without doing anything, and refuses
///   other content under a used key with `InvalidSwap`, which therefore means that the post is out.
/// - An expired session is told by 400 `ExpiredToken`, not by 401.
/// - Sign-in pages know us by the document that we serve under our public https address; a server reads it, so
///   it has to be reachable from outside. On this very machine there is a client id that needs no document
///   (`http://localhost?…`), for which servers keep a sign-in for two weeks only; with a document it is two
///   years, if it is renewed once in three months (read in `@atproto/oauth-provider`, 2026-11-23).
/// - Tokens of a sign-in page are bound to a key: every request brings a proof with the server's last nonce, and is
///   turned away with `use_dpop_nonce` where that has grown old. A proof is good for a few minutes, so the clock
///   of this machine has to be right.
/// - A server may sign people in for others (`bsky.social` does for all of Bluesky's), so the DID that it names
///   has to lead back to it, and its page has to say `iss`.
/// - A session by app password goes on for up to two hours after that was revoked; only renewing it fails at once.
/// - Nothing in a text is made a link by the server: links, mentions and hashtags are facets that count UTF-8
///   bytes. Only addresses with `http://` or `https://` become links; telling `example.com` from `etc.and` would
///   need a list of all top-level domains. A mention of nobody stays plain text.
/// - A text has two limits, 300 graphemes and 3,000 bytes. A picture has two as well: the record type's, and the
///   server's (`blobUploadLimit`), which is 5 MB where somebody runs a server with its defaults.
/// - A video of an account on Bluesky's own servers (`*.bsky.network`) goes to Bluesky's video service, which works on
///   it before the post is out, tells whether it can be played, and puts it on the account's server, whatever that
///   server takes of other files. The account's server signs for that (`getServiceAuth`). A video that the service
///   has had before is told by 409 `already_exists`, with what came of it. Documentation and lexicon differ in whether
///   a job's status stands alone or as `jobStatus`; both are read.
/// - On other servers a video goes to the account's own server like a picture, which every server understands. It is
///   worked on once the post is out, so for a while there is nothing to play.
/// - A video stands in a post by itself, without pictures. That it lasts for three minutes at most is what apps say.
///   How many videos an account may send in a day the service tells by refusing (`DailyLimitExceeded`).
/// - The lexicon of `app.bsky.video.uploadVideo` names no parameters; the documentation has `did` and `name`.
/// - A file that no record names is thrown away after some hours; the post then has to be prepared anew.
/// - Numbers are told by the public view, to everybody: likes, replies, reposts and quotes, bookmarks. A post that it
///   does not show may still stand, so its writer's server has the last word on what is gone.
/// - Posts cannot be edited in a way that readers would see.
@NullMarked
package com.clickkloudy.platforms.bluesky;

import org.jspecify.annotations.NullMarked;
