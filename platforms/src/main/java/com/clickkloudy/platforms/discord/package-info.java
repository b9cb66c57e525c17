/// Discord: channels of servers, by a bot that is a member or by a channel's webhook.
///
/// Documentation: <https://docs.discord.com/developers/resources/message>,
/// <https://docs.discord.com/developers/resources/webhook> and the vendor's description at
/// <https://github.com/discord/discord-api-spec> (API v10), compared on 2026-11-22; never tried against Discord itself.
///
/// What is odd:
/// - An account is a channel, whichever way one gets in; connecting it the other way keeps its history.
/// - A bot's message carries our key as its nonce. Discord gives back the first message for the same nonce "in the past
///   few minutes": two are taken for certain. Later the channel is read; a message shows its nonce there or not, then
///   author, text and number of files have to do, and what cannot be told apart is not guessed.
/// - A bot that several people connect channels by is told apart by a code which somebody who may manage the server
///   posts there. The message mentions the bot: without a right that Discord has to grant (`MESSAGE_CONTENT`), others
///   are shown to it empty. The rights are those of the server's roles; what a single channel changes of them is not
///   asked for.
/// - A webhook has no key and reads no channel: `Repeats` says zero and `Finds` that it cannot tell, so a lost answer
///   waits for a person. Its messages are sent with `wait=true`, or nothing would be known of them.
/// - Videos (MP4, MOV) are files like others and play where they stand; they may stand beside pictures.
/// - Nothing can be prepared: one call uploads and publishes.
/// - 2,000 characters are counted here in UTF-16 units, the strictest reading of what the documents leave open.
/// - 10 MiB a file hold everywhere; boosted servers take more, how much no document that was at hand says for certain.
///   A request may have 25 MiB together; our limits know single files alone, so Discord itself refuses what is above.
/// - A text goes out as it is: Discord reads its own Markdown in it. One that is said to be Markdown is written anew by
///   Discord's rules, in which what is no sign there stands behind a backslash. Nobody is pinged by it
/// (`allowed_mentions`).
/// - Forums and media channels want threads and are not connected; messages of announcement channels are published to
///   followers by a second call, which is not made.
/// - Numbers are reactions, and the messages of a thread below. A webhook counts and deletes what it posted itself.
/// - Where its OpenAPI description errs: that a refusal's details name the field and hold codes that are words
///   stands in the reference alone; so do a webhook's files, and that the files of a request
///   are numbered from 0, not by text.
/// - 10,000 refused calls in ten minutes close the way for our address: a refusal that is no JSON is taken for that.
///
/// Rates: 50 calls a second by a bot; those of a channel are told by headers alone.
@NullMarked
package com.clickkloudy.platforms.discord;

import org.jspecify.annotations.NullMarked;
