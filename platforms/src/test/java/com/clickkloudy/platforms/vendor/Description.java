package com.clickkloudy.platforms.vendor;

import java.util.List;

/// A vendor's own description of what its platform takes and answers.
interface Description {
    /// @return a line for each thing that is otherwise, beginning with the method and the path as the vendor writes it
    List<String> deviations(Exchange exchange);
}
