package com.clickkloudy.api.campaign;

import com.clickkloudy.api.campaign.CampaignCheck.CheckCounter;
import com.clickkloudy.api.campaign.CampaignCheck.CheckFinding;
import com.clickkloudy.api.campaign.CampaignCheck.Severity;
import com.clickkloudy.api.platform.LimitsAnswer.TextUnit;
import com.clickkloudy.media.rendition.Need;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.Legality;
import com.clickkloudy.model.campaign.Problem;
import com.clickkloudy.model.campaign.TextLength;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.Publishes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says what would fail and why, worked out once per distinct platform and limits however many accounts share them.
@Component
final class CheckCampaign {
    private final Platforms platforms;
    private final FetchedFiles fetched;
    private final CountedText counted;
    private final Clock clock;

    CheckCampaign(Platforms platforms, FetchedFiles fetched, CountedText counted, Clock clock) {
        this.platforms = platforms;
        this.fetched = fetched;
        this.counted = counted;
        this.clock = clock;
    }

    CampaignCheck check(Composed composed) {
        var findings = new LinkedHashMap<Key, List<UUID>>();
        kinds(composed).forEach((kind, accounts) -> note(findings, composed, kind, accounts));
        composed.accounts().stream()
                .filter(account -> !account.isReady())
                .forEach(account -> add(findings, error(account.platform(), signedOut()), List.of(account)));
        var blocked = findings.entrySet().stream()
                .filter(each -> each.getKey().severity() == Severity.ERROR)
                .flatMap(each -> each.getValue().stream())
                .distinct()
                .toList();
        var posts = composed.accounts().size();
        return new CampaignCheck(
                clock.instant(),
                posts,
                posts - blocked.size(),
                blocked.size(),
                counters(composed),
                findings.entrySet().stream()
                        .map(each -> finding(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(CheckFinding::count).reversed())
                        .toList(),
                blocked,
                List.of());
    }

    private void note(Map<Key, List<UUID>> findings, Composed composed, Kind kind, List<Account> accounts) {
        var connector = platforms.find(kind.platform(), Publishes.class);
        if (connector.isEmpty()) {
            add(findings, error(kind.platform(), cannotPublish()), accounts);
            return;
        }
        var profile = connector.get().profile();
        var files = composed.files().stream()
                .map(file -> Need.promised(file, kind.limits()))
                .toList();
        Legality.check(counted.of(composed.content(), kind.platform()), files, kind.limits(), profile)
                .forEach(problem -> add(findings, error(kind.platform(), problem), accounts));
        fetched.check(composed, profile).ifPresent(problem -> add(findings, error(kind.platform(), problem), accounts));
        changes(composed.files(), kind.limits())
                .forEach(note -> add(findings, new Key(kind.platform(), note, Severity.WARNING), accounts));
    }

    /// What will be made of files that are not taken as they are.
    private static List<Problem> changes(List<Media> files, Limits limits) {
        var changes = new ArrayList<Problem>();
        for (var index = 0; index < files.size(); index++) {
            var file = files.get(index);
            var field = "/media/" + index;
            Need.of(file.facts(), limits)
                    .note(file)
                    .ifPresent(note -> changes.add(new Problem("media.changed", field, note)));
        }
        return changes;
    }

    private static void add(Map<Key, List<UUID>> findings, Key key, List<Account> accounts) {
        var concerned = findings.computeIfAbsent(key, absent -> new ArrayList<>());
        accounts.forEach(account -> concerned.add(account.id().value()));
    }

    private List<CheckCounter> counters(Composed composed) {
        var files = composed.files().size();
        return kinds(composed).entrySet().stream()
                .map(each -> {
                    var limit = each.getKey().limits().textWith(files);
                    var platform = each.getKey().platform();
                    var used = TextLength.of(
                            counted.of(composed.content(), platform).text(), limit);
                    return new CheckCounter(
                            platform.slug(),
                            used,
                            limit.max(),
                            TextUnit.of(limit.unit()),
                            each.getValue().size());
                })
                .sorted(Comparator.comparingInt(counter -> counter.max() - counter.used()))
                .toList();
    }

    private static Map<Kind, List<Account>> kinds(Composed composed) {
        return composed.accounts().stream()
                .collect(Collectors.groupingBy(
                        account -> new Kind(account.platform(), account.limits()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static CheckFinding finding(Key key, List<UUID> accounts) {
        var problem = key.problem();
        return new CheckFinding(
                problem.code(),
                key.severity(),
                key.platform().slug(),
                problem.message(),
                "/content" + pointer(problem.field()),
                accounts.size(),
                accounts);
    }

    private static String pointer(String field) {
        return field.replaceFirst("^/media", "/mediaIds");
    }

    private static Problem signedOut() {
        return new Problem("account.signed_out", "", "The platform no longer takes the sign-in. Connect it again.");
    }

    private static Problem cannotPublish() {
        return new Problem("platform.absent", "", "This installation cannot publish there.");
    }

    private record Kind(PlatformId platform, Limits limits) {}

    private static Key error(PlatformId platform, Problem problem) {
        return new Key(platform, problem, Severity.ERROR);
    }

    private record Key(PlatformId platform, Problem problem, Severity severity) {}
}
