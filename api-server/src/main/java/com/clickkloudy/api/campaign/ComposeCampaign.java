package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds what a campaign is made of. What is not in the workspace is refused at its field.
@Component
final class ComposeCampaign {
    private final Accounts accounts;
    private final Uploads uploads;

    ComposeCampaign(Accounts accounts, Uploads uploads) {
        this.accounts = accounts;
        this.uploads = uploads;
    }

    Composed compose(WorkspaceId workspace, Content content, AudienceBody audience) {
        return new Composed(content, audience(workspace, audience), files(workspace, content));
    }

    private List<Account> audience(WorkspaceId workspace, AudienceBody audience) {
        var chosen = new LinkedHashMap<AccountId, Account>();
        named(workspace, audience.accountIds().orElse(List.of())).forEach(each -> chosen.put(each.id(), each));
        var platforms = audience.platforms().orElse(List.of()).stream()
                .map(PlatformId::new)
                .toList();
        if (!platforms.isEmpty()) {
            accounts.ofPlatforms(workspace, platforms).forEach(each -> chosen.putIfAbsent(each.id(), each));
        }
        if (chosen.size() > Campaign.MAX_AUDIENCE) {
            var message = "A campaign goes to at most " + Campaign.MAX_AUDIENCE + " accounts.";
            throw Refusal.invalid(new FieldError("/audience", message));
        }
        return List.copyOf(chosen.values());
    }

    private List<Account> named(WorkspaceId workspace, List<UUID> ids) {
        var found = accounts
                .findAll(workspace, ids.stream().map(AccountId::new).distinct().toList())
                .stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        var wrong = new ArrayList<FieldError>();
        for (var index = 0; index < ids.size() && wrong.size() < 20; index++) {
            var account = found.get(ids.get(index));
            if (account == null) {
                wrong.add(new FieldError("/audience/accountIds/" + index, "This account is not in the workspace."));
            } else if (account.status() == AccountStatus.DISCONNECTED) {
                wrong.add(new FieldError("/audience/accountIds/" + index, "This account was disconnected."));
            }
        }
        refuse(wrong);
        return ids.stream().map(found::get).toList();
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
