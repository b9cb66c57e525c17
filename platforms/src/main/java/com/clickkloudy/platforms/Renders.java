package com.clickkloudy.platforms;

/// Brings texts in Markdown out as they are meant. A post says that its text is by the option
/// [com.clickkloudy.model.platform.Option#MARKDOWN], which the profile of such a platform has; else every character of
/// it stands for itself.
public interface Renders extends Connector {
    /// @return the text whose characters the platform counts
    String counted(String markdown);
}
