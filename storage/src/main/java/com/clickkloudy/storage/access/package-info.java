/// Who may see what: workspaces, people, and what keeps a write from happening twice.
@NullMarked
package com.clickkloudy.storage.access;

import org.jspecify.annotations.NullMarked;
