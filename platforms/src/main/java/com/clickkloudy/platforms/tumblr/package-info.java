/// Tumblr's blogs, by OAuth 2 and an app that people register there.
///
/// Documentation: <https://github.com/tumblr/docs/blob/master/api.md> and
/// <https://github.com/tumblr/docs/blob/master/npf-spec.md>, compared 2026-11-22.
///
/// What is odd here:
/// - **A refresh token is taken once**, and sign-ins last 42 minutes. Blogs that shared one sign-in would end each
///   other's, so that each blog is connected by a sign-in of its own: whoever has several names the blog before.
/// - Nothing says whether a second sign-in of the same person ends the first. Should it, the older blog is signed out,
///   and says so; nothing is handed in twice.
/// - **A post is one call**, files included. There is no key: our post is recognised by the end of its `slug`, which
///   stands in its address. A post that has our words and another slug leaves it open whether ours is out.
/// - A draft that is published gets another id (`genesis_post_id`), so nothing is prepared as a draft.
/// - **Videos are worked on after the post was taken**, and are hidden meanwhile. One goes along with the call that
///   publishes, so we take no more than 100 MB. They have no description.
/// - **Texts are blocks**: one for each paragraph, that is, between empty lines, and at most 4,096 code points in each.
///   A longer paragraph is divided at a space. Links in a text are marked by their place in code points.
/// - The blog's `uuid` is its name for ever; people rename blogs.
/// - **Refusals have codes of their own** (403.8023: no more posts today) below the status. Limits of a day end at a
///   midnight that nobody names; we ask again each hour.
/// - Limits of calls are those of the app, for all who use it; those of posts are the person's, over all their blogs.
/// We
///   count them by blog.
/// - **Notes are likes, reblogs and replies together**; asked in the manner of a conversation, Tumblr counts the first
///   two apart, and the rest are replies. That is one call for each post.
/// - `User-Agent` has to stay the same; the kit sees to it.
///
/// Only heard of: `slug` in lists (the documents have it in what we send), 10 MB a picture (documented for the older
/// way of posting), 30 tags of 140 characters, a post's state `transcoding`.
///
/// Not yet: communities.
@NullMarked
package com.clickkloudy.platforms.tumblr;

import org.jspecify.annotations.NullMarked;
