/// Does what workflows ask for; hosts the worker.
@NullMarked
package com.clickkloudy.activities;

import org.jspecify.annotations.NullMarked;
