/// WordPress sites of one person each, below `/wordpress/{site}`. Written from
/// https://developer.wordpress.org/rest-api/reference/ and
/// https://make.wordpress.org/core/2020/11/05/application-passwords-integration-guide/ (checked 2026-11-22).
///
/// Uploads are bounded by the host: 2 MiB here, PHP's own `upload_max_filesize`, and 8 MiB a request, its
/// `post_max_size`; the control door changes both (`uploadLimit`, `requestLimit`), the rights of the person (`role`)
/// and the shape of addresses (`permalinks: plain`). A file type that is not taken is an answer 500, as core gives it.
@NullMarked
package com.clickkloudy.simulator.wordpress;

import org.jspecify.annotations.NullMarked;
