package com.clickkloudy.activities.campaign;

import com.clickkloudy.activities.account.AccountActivities;
import com.clickkloudy.activities.account.RenewSignIn;
import com.clickkloudy.activities.media.FitFiles;
import com.clickkloudy.activities.media.MakeRenditions;
import com.clickkloudy.activities.media.MediaActivities;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.Plans;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.storage.door.DoorAddress;
import com.clickkloudy.storage.door.Doors;
import com.clickkloudy.storage.media.Uploads;
import com.clickkloudy.storage.system.Epoch;
import com.clickkloudy.storage.system.StrayMedia;
import com.clickkloudy.storage.system.Sweeps;
import com.clickkloudy.storage.system.Timetable;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.campaign.CampaignRows;
import com.clickkloudy.workflows.campaign.Preparing;
import com.clickkloudy.workflows.campaign.Publishing;
import com.clickkloudy.workflows.campaign.Sweeping;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Builds the activities that bring campaigns out.
@Configuration(proxyBeanMethods = false)
@Import({AccountActivities.class, MediaActivities.class})
public class CampaignActivities {
    /// Posts that a worker may hold before their slot. The rest of what it can do at once is for posts that leave now.
    private static final int ARMED = 1_600;

    @Bean
    Sessions sessions(RenewSignIn renew, Clock clock) {
        return new Sessions(renew, clock);
    }

    @Bean
    Jobs jobs(
            Accounts accounts,
            AccountSecrets secrets,
            Campaigns campaigns,
            Posts posts,
            Batches batches,
            Uploads uploads,
            FitFiles fit,
            Platforms platforms,
            Sessions sessions,
            FileDoors doors) {
        return new Jobs(accounts, secrets, campaigns, posts, batches, uploads, fit, platforms, sessions, doors);
    }

    @Bean
    FileDoors fileDoors(Doors doors, DoorAddress address) {
        return new FileDoors(doors, address);
    }

    @Bean
    DatabaseClock databaseClock(Timetable timetable, Clock clock) {
        return new DatabaseClock(timetable::now, clock, System::nanoTime);
    }

    @Bean
    Slot slot(DatabaseClock time, EngineTimes times) {
        return new Slot(time::now, times, ARMED);
    }

    @Bean
    Engine engine(
            Campaigns campaigns,
            Posts posts,
            Claims claims,
            Batches batches,
            Jobs jobs,
            Sessions sessions,
            Starts starts,
            Platforms platforms,
            Timetable timetable,
            Slot slot,
            EngineTimes times,
            DatabaseClock time,
            Clock clock) {
        var verdicts = new Verdicts(times, new SecureRandom());
        var recorder = new Recorder(claims, batches, time);
        var worker = "worker-" + ProcessHandle.current().pid();
        return new Engine(
                campaigns, posts, claims, batches, jobs, sessions, verdicts, recorder, starts, platforms, timetable,
                slot, times, time, clock, worker);
    }

    @Bean
    CampaignRows campaignRows(Engine engine, Commands commands, Plans plans) {
        return new RowsInStorage(engine, commands, plans);
    }

    @Bean
    Preparing preparing(Engine engine, MakeRenditions renditions) {
        return new PreparePosts(engine, renditions);
    }

    @Bean
    Publishing publishing(Engine engine) {
        return new SpeakToPlatforms(engine);
    }

    @Bean
    Sweeping sweeping(Engine engine, Commands commands, Sweeps sweeps, StrayMedia stray, Epoch epoch) {
        return new SweepUp(engine, commands, sweeps, stray, epoch);
    }
}
