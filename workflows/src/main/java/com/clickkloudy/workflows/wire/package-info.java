/// What crosses Temporal: names, ids, search attributes, and the sealing of every payload.
@NullMarked
package com.clickkloudy.workflows.wire;

import org.jspecify.annotations.NullMarked;
