/// LinkedIn for a member: sign-in at `/linkedin/oauth/v2/`, the API at `/linkedin/rest/`. Written from
/// <https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api> and its neighbours
/// (images, videos, documents, versioning, sign-in), checked 2026-11-22.
///
/// Certain by those: headers, routes, the three ways to upload, answers, 3,000 characters of commentary with its
/// escapes, pixels of a picture, 100 MB a document, words and codes of refusal, how long tokens live. Only heard of:
/// 500 MB a film, 4,086 characters of a description, the numbers of a poll, requests a day, and that unescaped signs
/// cut a text. Nowhere documented, and a guess here: 8,000,000 bytes a picture (`imageLimit` of a member changes it),
/// that commentary is counted in UTF-16 units, the words about a missing header. Which versions live is reckoned as
/// the twelve months up to that day, unless `versions` is set.
///
/// The application `clickkloudy` may only share; `clickkloudy-approved` has passed review: it gets refresh tokens, may
/// list posts and read their numbers. Left out: pages of organizations, comments, changes.
@NullMarked
package com.clickkloudy.simulator.linkedin;

import org.jspecify.annotations.NullMarked;
