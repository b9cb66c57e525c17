/// The accounts of a workspace: how they are, and how one connects them.
@NullMarked
package com.clickkloudy.api.account;

import org.jspecify.annotations.NullMarked;
