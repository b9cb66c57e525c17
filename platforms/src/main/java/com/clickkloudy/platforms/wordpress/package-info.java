/// WordPress on people's own servers, by its REST API and an application password, given by its own page or typed.
///
/// Documentation: <https://developer.wordpress.org/rest-api/reference/>, application passwords:
/// <https://make.wordpress.org/core/2020/11/05/application-passwords-integration-guide/>, compared 2026-11-22.
///
/// What is odd here:
/// - **The draft is the key.** Preparing makes a draft whose slug ends in a part of the post's key; publishing is one
///   call that sets its status, and sets it as often as it is sent. A repetition finds the draft by its slug, and so
///   does a look. (Core adds `-2` to a slug that is taken: an exact hit is ours.)
/// - **The root of the API is announced by the site**, in a header or in its page, and has two shapes: `/wp-json/`, and
///   `?rest_route=` where addresses are plain.
/// - **The first picture is the featured one**, the others stand below the text. Themes decide where they show it.
/// - **A title is expected.** Where none is given, the text's first line is the title, as far as 255 characters; the
///   text stays whole.
/// - `[` is written as a character reference, so that no text becomes a shortcode.
/// - **Limits are the host's** and cannot be asked for. 2 MiB a picture is what PHP comes with; a site with less says
///   so. Ten pictures are a limit of ours.
/// - Security plug-ins and proxies may strip the `Authorization` header or close the API; then there is 401, 403 or a
///   page instead of an answer.
/// - Core has no view counts, and no request limits. Approved comments are the only number.
/// - Deleting puts a post into the site's bin, from which its people can take it back; for good where there is none.
/// - The description for machines is that of WordPress.com, made from its list of routes: it knows 200 as the only
///   answer, JSON as the only body, texts as objects alone, and not `_fields`. The handbook knows better.
///
/// Only heard of: that a 500 after an upload may leave the file behind (`X-WP-Upload-Attachment-ID`); we upload anew.
@NullMarked
package com.clickkloudy.platforms.wordpress;

import org.jspecify.annotations.NullMarked;
