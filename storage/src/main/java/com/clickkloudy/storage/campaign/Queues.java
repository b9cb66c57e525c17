package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.queue.Queue;
import com.clickkloudy.model.campaign.series.Occurrence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The queues of a workspace's groups, and which campaign has which slot. A campaign that is cancelled or rescheduled
/// leaves its slot by that very command.
public interface Queues {
    /// @return empty if nobody has given the group one, or if there is no such group
    Optional<Kept> find(WorkspaceId workspace, GroupId group);

    /// Gives the group a queue, or changes it. Campaigns that have a slot stay as they are.
    ///
    /// @param revision the one the change was made on; 0 if there was none
    Change save(WorkspaceId workspace, GroupId group, Queue queue, long revision);

    /// @return the next free slots, soonest first; none without a queue
    List<Occurrence> free(WorkspaceId workspace, GroupId group, Instant after, int most);

    /// Looks for the next free slot, and takes none.
    Taking<Slot> next(WorkspaceId workspace, GroupId group, Instant after);

    /// @return who has the next slots, soonest first
    List<Place> taken(WorkspaceId workspace, GroupId group, Instant after, int most);

    /// Gives a campaign the next free slot, in one transaction with whatever schedules it for that slot. Nobody else
    /// gets the same one. The slot that the campaign has already counts as free.
    ///
    /// @param schedule what it throws ends the transaction, and nothing of it stays
    <T> Taking<T> take(Wish wish, Function<Slot, T> schedule);

    record Kept(Queue queue, long revision) {}

    /// A campaign with its slot.
    record Place(CampaignId campaign, String name, Instant at) {}

    /// @param after when the slot is at the earliest
    record Wish(WorkspaceId workspace, GroupId group, CampaignId campaign, Instant after) {}

    record Slot(Occurrence time, ZoneId zone) {}

    /// What came of a wish.
    sealed interface Taking<T> permits Taken, Refused {}

    record Taken<T>(T scheduled) implements Taking<T> {}

    record Refused<T>(Reason why) implements Taking<T> {}

    enum Reason {
        /// The workspace has no such group.
        NO_GROUP,
        /// The queue has no times.
        NO_TIMES,
        /// Everything is taken for a year.
        FULL
    }

    /// What a change came to.
    enum Change {
        DONE,
        /// The workspace has no such group.
        ABSENT,
        /// Somebody else changed it in between.
        STALE
    }
}
