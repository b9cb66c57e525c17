/// The accounts of a workspace, their secrets, and what connecting one needs.
@NullMarked
package com.clickkloudy.storage.account;

import org.jspecify.annotations.NullMarked;
