package com.clickkloudy.api.campaign;

import com.clickkloudy.api.audience.NamedAccounts;
import com.clickkloudy.api.audience.NamedGroups;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.media.Uploads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds what a campaign is made of. What is not in the workspace is refused at its field.
@Component
final class ComposeCampaign {
    private final Accounts all;
    private final NamedAccounts accounts;
    private final NamedGroups groups;
    private final Uploads uploads;

    ComposeCampaign(Accounts all, NamedAccounts accounts, NamedGroups groups, Uploads uploads) {
        this.all = all;
        this.accounts = accounts;
        this.groups = groups;
        this.uploads = uploads;
    }

    Composed compose(WorkspaceId workspace, Content content, AudienceBody audience) {
        var named = groups.find(workspace, audience.groupIds().orElse(List.of()), "/audience/groupIds");
        var composed = new Composed(
                content,
                chosen(workspace, audience),
                named,
                groups.accounts(workspace, named),
                files(workspace, content));
        if (composed.accounts().size() > Campaign.MAX_AUDIENCE) {
            throw EditCampaign.full();
        }
        return composed;
    }

    private List<Account> chosen(WorkspaceId workspace, AudienceBody audience) {
        var chosen = new LinkedHashMap<AccountId, Account>();
        accounts.find(workspace, audience.accountIds().orElse(List.of()), "/audience/accountIds")
                .forEach(each -> chosen.put(each.id(), each));
        var platforms = audience.platforms().orElse(List.of()).stream()
                .map(PlatformId::new)
                .toList();
        all.ofPlatforms(workspace, platforms).forEach(each -> chosen.putIfAbsent(each.id(), each));
        return List.copyOf(chosen.values());
    }

    private List<Media> files(WorkspaceId workspace, Content content) {
        var ids = content.attachments().stream()
                .map(Content.Attachment::media)
                .distinct()
                .toList();
        Map<Object, Media> found = ids.isEmpty()
                ? Map.of()
                : uploads.findAll(workspace, ids).stream().collect(Collectors.toMap(Media::id, Function.identity()));
        var files = new ArrayList<Media>();
        var wrong = new ArrayList<FieldError>();
        for (var index = 0; index < content.attachments().size(); index++) {
            var file = found.get(content.attachments().get(index).media());
            if (file == null) {
                wrong.add(new FieldError("/content/mediaIds/" + index, "This file is not in the workspace."));
            } else {
                files.add(file);
            }
        }
        refuse(wrong);
        return files;
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong.toArray(FieldError[]::new));
        }
    }
}
