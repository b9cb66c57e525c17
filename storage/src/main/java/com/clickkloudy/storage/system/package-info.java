/// Looks across all workspaces, for whoever keeps the engine going.
@NullMarked
package com.clickkloudy.storage.system;

import org.jspecify.annotations.NullMarked;
