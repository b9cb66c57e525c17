/// What sign-in by redirect has in common on all platforms: the page of consent, codes and their proof.
@NullMarked
package com.clickkloudy.simulator.oauth;

import org.jspecify.annotations.NullMarked;
