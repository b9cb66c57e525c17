/// Who may see what: workspaces, people, and the vault that keeps secrets.
@NullMarked
package com.clickkloudy.model.access;

import org.jspecify.annotations.NullMarked;
