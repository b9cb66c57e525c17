/// Seals what is needed to speak for an account or as a registered client.
@NullMarked
package com.clickkloudy.storage.account.vault;

import org.jspecify.annotations.NullMarked;
