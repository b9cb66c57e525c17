package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.model.campaign.series.Template;
import com.clickkloudy.storage.page.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The series of a workspace, and which of their occurrences are made. What is another workspace's is absent.
public interface RecurringCampaigns {
    void add(Series series);

    Optional<Series> find(WorkspaceId workspace, SeriesId id);

    /// Newest first.
    Page<Series> page(WorkspaceId workspace, Optional<String> cursor, int limit);

    /// @return its latest occurrences, the last one first
    List<Past> past(WorkspaceId workspace, SeriesId id, int limit);

    /// Changes what is made from now on; what was overdue is left out.
    ///
    /// @param revision the one the change was made on
    Change edit(WorkspaceId workspace, SeriesId id, Template template, long revision, Edit edit);

    /// Pauses, resumes or ends it; a resumed one catches up on nothing.
    Change become(WorkspaceId workspace, SeriesId id, SeriesState state, Edit edit);

    /// Notes the revision that the workflow was told of.
    void told(WorkspaceId workspace, SeriesId id, long revision);

    /// Notes what its workflow waits for; ends it if that is nothing. Nothing happens if it was changed meanwhile.
    void expects(Series series, Optional<Instant> nextAt);

    /// Makes one occurrence and its campaign: one transaction, harmless to repeat.
    ///
    /// @param campaign empty if nobody is left to post it
    /// @return the occurrence's campaign; empty if it has none, or if the series was changed meanwhile
    Optional<CampaignId> make(Series series, Occurrence occurrence, Optional<Made> campaign);

    /// Who changes it, and when: nothing up to then is made any more.
    record Edit(PersonId by, Instant at) {}

    /// A campaign with its posts.
    record Made(Campaign campaign, List<Campaigns.NewPost> posts) {
        public Made {
            posts = List.copyOf(posts);
        }
    }

    record Past(Occurrence occurrence, Optional<CampaignId> campaign) {}

    /// What a change came to.
    enum Change {
        DONE,
        ABSENT,
        /// Somebody else changed it in between.
        STALE,
        /// It is in a state that does not allow this.
        NOT_NOW
    }
}
