/// Telegram's Bot API for channels. Written from https://core.telegram.org/bots/api (10.1 of 2026-06-11, checked
/// 2026-11-22) and the words of https://github.com/tdlib/telegram-bot-api.
///
/// Nothing can be read back, as there: what a bot has sent it cannot list. Of the parse modes only HTML is understood,
/// and files come as uploads or by file_id, never by URL: nothing here calls out. The width, height and duration that a
/// bot tells of a film are not believed: they are read from the file.
@NullMarked
package com.clickkloudy.simulator.telegram;

import org.jspecify.annotations.NullMarked;
