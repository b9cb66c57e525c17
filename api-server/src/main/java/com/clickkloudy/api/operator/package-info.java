/// What whoever runs the installation sees and decides, outside workspaces.
@NullMarked
package com.clickkloudy.api.operator;

import org.jspecify.annotations.NullMarked;
