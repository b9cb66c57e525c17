/// Telegram: channels and groups, by a bot that is an administrator there.
///
/// Documentation: <https://core.telegram.org/bots/api> (Bot API 10.1) and <https://core.telegram.org/bots/faq>,
/// checked on 2026-06-18; never tried against Telegram itself.
///
/// What is odd:
/// - The token is a part of every address, so every request hides it. For the same reason no account has an avatar: the
///   address of a chat's picture would hold the token too.
/// - A bot that several people connect channels by is told apart by a code which an administrator posts there. It is
///   read from the latest hundred updates of the bot, which are never confirmed: a webhook, or another program that
///   reads this bot's updates, is in the way. Channels where anonymous or linked chats speak are not asked for more.
/// - Nothing can be looked up: there is no key by which a repetition is known, and a bot cannot read what stands in a
///   channel. A post whose answer was lost waits for a person.
/// - Nothing can be prepared: a file has no id before it was shown somewhere, so one call uploads and publishes. It may
///   take two minutes, because breaking it off costs a person a look.
/// - An album is several messages: a post's id lists theirs, with commas, and its address is the first one's.
/// - A text goes out as it is, without markup, unless it is Markdown: then with entities, never with a parse mode that
///   could take a character for a sign. Telegram makes links, mentions and hashtags of what looks like them.
/// - Descriptions of files have no place in the Bot API. They are not sent, and never stand in a post's way.
/// - The types of pictures are those that others found to work; the documentation names none. A video is an MP4: any
///   other would be shown as a document, and is not taken. A GIF goes out as an animation, which no album takes.
/// - Of a video and of an animation 50 MB are taken; whether these are 50,000,000 bytes or more, the documentation does
///   not say, so they are that. One request brings all of a post: on a slow line its answer may come too late.
/// - A bot is told no numbers of a post that it could ask for: reactions are only pushed, views not even that.
/// - A post may be deleted for 48 hours, and longer by an administrator that may delete messages or, in channels,
///   by who posted it: the documents leave open how these add up, so Telegram is asked, and its no is told.
/// - A refusal is told by its sentence, not by its code: 400 is said to a wrong text and to a missing right alike.
/// - A group that becomes a supergroup gets another id and has to be connected again. Channels keep theirs.
///
/// Rates, not fixed and told by no header: 1 message a second in a chat, 20 a minute in a group or channel, 30 a second
/// by a bot; every file of an album is a message.
@NullMarked
package com.clickkloudy.platforms.telegram;

import org.jspecify.annotations.NullMarked;
