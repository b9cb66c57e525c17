/// Ghost sites with one custom integration each, below `/ghost/{site}`. Written from
/// https://docs.ghost.org/admin-api/ (checked 2026-11-22).
///
/// How large an upload may be is up to the proxy in front: 5,000,000 bytes here, the smallest plan that Ghost offers as
/// a host; the control door changes it (`uploadLimit`). A JSON body may have 50 MiB (`requestLimit`).
@NullMarked
package com.clickkloudy.simulator.ghost;

import org.jspecify.annotations.NullMarked;
