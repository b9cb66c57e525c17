/// Servers that run as child processes on this machine, with their data in one folder.
@NullMarked
package com.clickkloudy.standalone.server;

import org.jspecify.annotations.NullMarked;
