package com.clickkloudy.api.campaign;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.media.Media;
import java.util.List;

/// A campaign's parts, found in the workspace.
///
/// @param accounts in the order in which they were chosen, each once
/// @param files in the order of the content's attachments
record Composed(Content content, List<Account> accounts, List<Media> files) {}
