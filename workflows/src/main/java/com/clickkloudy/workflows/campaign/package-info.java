/// How a campaign becomes posts: the workflows, and the ports that activities implement.
@NullMarked
package com.clickkloudy.workflows.campaign;

import org.jspecify.annotations.NullMarked;
