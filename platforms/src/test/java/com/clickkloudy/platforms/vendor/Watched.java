package com.clickkloudy.platforms.vendor;

import java.util.List;

/// A test whose exchanges are held against the vendor's own description.
public interface Watched {
    /// @return the descriptions; none where the vendor has given none
    List<Vendor> vendors();

    /// @return what has been asked and answered in the test that is ending
    List<Exchange> exchanges();
}
