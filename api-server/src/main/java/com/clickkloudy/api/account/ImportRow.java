package com.clickkloudy.api.account;

import com.clickkloudy.api.ApiSettings;
import com.clickkloudy.api.account.ImportAnswer.ImportOutcome;
import com.clickkloudy.api.account.ImportAnswer.ImportedAccount;
import com.clickkloudy.api.account.ImportAnswer.ImportedRow;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountGroup;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile.Field;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.storage.account.AccountGroups;
import com.clickkloudy.storage.account.PlatformApps.Registered;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Connects what one row of a list says; whatever is wrong with it is said in words and keeps no other row from it.
@Component
final class ImportRow {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRow.class);

    private final ChooseApp choose;
    private final Granted granted;
    private final AccountGroups groups;
    private final ApiSettings settings;

    ImportRow(ChooseApp choose, Granted granted, AccountGroups groups, ApiSettings settings) {
        this.choose = choose;
        this.granted = granted;
        this.groups = groups;
        this.settings = settings;
    }

    OfOneList of(WorkspaceId workspace, Connects connects, Optional<UUID> app, Sheet sheet) {
        return new OfOneList(workspace, connects, app, sheet, named(workspace));
    }

    private Map<String, GroupId> named(WorkspaceId workspace) {
        return groups.page(workspace, Optional.empty(), AccountGroup.MAX_GROUPS).items().stream()
                .map(AccountGroups.Sized::group)
                .collect(Collectors.toMap(group -> AccountGroup.key(group.name()), AccountGroup::id));
    }

    /// How it went with a row.
    sealed interface Came {
        record ToThis(ImportedRow row) implements Came {}

        /// The platform asks to wait; nothing was done.
        record Late(Duration after) implements Came {}
    }

    /// The rows of one list.
    final class OfOneList {
        private final WorkspaceId workspace;
        private final Connects connects;
        private final Optional<UUID> app;
        private final List<Field> fields;
        private final Map<String, GroupId> known;
        private final Map<Integer, Integer> repeated = new HashMap<>();

        private OfOneList(
                WorkspaceId workspace, Connects connects, Optional<UUID> app, Sheet sheet, Map<String, GroupId> known) {
            this.workspace = workspace;
            this.connects = connects;
            this.app = app;
            this.fields = connects.profile().connect().fields();
            this.known = known;
            var first = new HashMap<Object, Integer>();
            for (var row : sheet.rows()) {
                Optional.ofNullable(first.putIfAbsent(List.of(row.cells(), row.group()), row.number()))
                        .ifPresent(before -> repeated.put(row.number(), before));
            }
        }

        /// Without asking the platform.
        ImportedRow check(Sheet.Row row) {
            return trouble(row).orElseGet(() -> told(row, ImportOutcome.READY, Optional.empty(), List.of()));
        }

        Came connect(Sheet.Row row) {
            var trouble = trouble(row);
            if (trouble.isPresent()) {
                return new Came.ToThis(trouble.get());
            }
            try {
                var form = ConnectForm.read(fields, row.cells());
                var by = choose.choose(workspace, connects, form, app);
                return came(row, by, begin(row, form, by));
            } catch (Refusal refusal) {
                return failed(row, refusal.problem().detail());
            }
        }

        private Optional<ImportedRow> trouble(Sheet.Row row) {
            if (repeated.containsKey(row.number())) {
                var same = "The same as row " + repeated.get(row.number()) + ".";
                return Optional.of(told(row, ImportOutcome.SKIPPED, Optional.of(same), List.of()));
            }
            return row.trouble()
                    .or(() -> missing(row))
                    .or(() -> unknownGroup(row))
                    .map(message -> told(row, ImportOutcome.FAILED, Optional.of(message), List.of()));
        }

        private Optional<String> missing(Sheet.Row row) {
            return fields.stream()
                    .filter(field -> isNeeded(field) && !row.cells().containsKey(field.name()))
                    .map(field -> field.label() + " is missing.")
                    .findFirst();
        }

        /// Without the secret a sign-in page would follow, which no list can go through.
        private boolean isNeeded(Field field) {
            return field.required()
                    || (field.secret() && connects.profile().connect().isEither());
        }

        private Optional<String> unknownGroup(Sheet.Row row) {
            var isKnown = row.group().isEmpty() || known.containsKey(AccountGroup.key(row.group()));
            return isKnown ? Optional.empty() : Optional.of("There is no group of that name. Make it first.");
        }

        /// A connector that fails where nobody expected it costs this row alone.
        private Step begin(Sheet.Row row, Connects.Form form, Optional<Registered> by) {
            try {
                return connects.begin(form, by.map(Registered::credentials), settings.callback());
            } catch (RuntimeException unexpected) {
                LOG.error(
                        "A row of a list could not be connected for a reason that nobody expected. platform={} row={}"
                                + " cause={}",
                        connects.profile().id(),
                        row.number(),
                        unexpected.getClass().getSimpleName());
                throw Refusal.conflict("internal", "This is a mistake of ours. Connect this account by hand.");
            }
        }

        private Came came(Sheet.Row row, Optional<Registered> by, Step step) {
            return switch (step) {
                case Step.Connected(var grants) -> new Came.ToThis(keep(row, by, grants));
                case Step.Failed(Failure.Throttled(var after, var _)) -> new Came.Late(after);
                case Step.Failed(var failure) -> failed(row, failure.message());
                case Step.AskForm(var _, var message) ->
                    failed(row, message + " It asks for more than a list can say: connect it by hand.");
                case Step.Prove _ -> failed(row, "It has to be shown whose channel this is: connect it by hand.");
                case Step.Redirect _ -> failed(row, "It has to be signed in on its own page: connect it by hand.");
            };
        }

        private ImportedRow keep(Sheet.Row row, Optional<Registered> by, List<Connects.Grant> grants) {
            var from = new Granted.From(connects.profile().id(), by.map(Registered::id));
            var kept = granted.note(workspace, from, grants);
            var before = kept.stream().allMatch(Granted.Kept::before);
            var accounts = kept.stream()
                    .map(Granted.Kept::account)
                    .map(each -> new ImportedAccount(each.id().value(), each.name(), each.handle()))
                    .toList();
            var outcome = before ? ImportOutcome.RECONNECTED : ImportOutcome.CONNECTED;
            return told(row, outcome, join(row, kept), accounts);
        }

        private Optional<String> join(Sheet.Row row, List<Granted.Kept> kept) {
            if (row.group().isEmpty()) {
                return Optional.empty();
            }
            var group = known.get(AccountGroup.key(row.group()));
            var ids = kept.stream().map(each -> each.account().id()).toList();
            var joined = group == null ? AccountGroups.Answer.ABSENT : groups.join(workspace, group, ids);
            return switch (joined) {
                case DONE -> Optional.empty();
                case FULL -> Optional.of("It is connected, and not in its group, which is full.");
                case ABSENT, STALE, NAME_TAKEN, IN_USE ->
                    Optional.of("It is connected, and not in its group, which is gone.");
            };
        }

        private Came failed(Sheet.Row row, String message) {
            return new Came.ToThis(told(row, ImportOutcome.FAILED, Optional.of(hidden(row, message)), List.of()));
        }

        /// A platform may quote what it was told.
        private String hidden(Sheet.Row row, String message) {
            var shown = message;
            for (var field : fields) {
                var secret = row.cells().getOrDefault(field.name(), "");
                if (field.secret() && secret.strip().length() > 2) {
                    shown = shown.replace(secret, "…").replace(secret.strip(), "…");
                }
            }
            return shown;
        }

        private ImportedRow told(
                Sheet.Row row, ImportOutcome outcome, Optional<String> message, List<ImportedAccount> accounts) {
            var said = fields.stream()
                    .filter(field -> !field.secret() && row.cells().containsKey(field.name()))
                    .collect(Collectors.toMap(
                            Field::name,
                            field -> row.cells().getOrDefault(field.name(), "").strip()));
            var group = Optional.of(row.group()).filter(name -> !name.isEmpty());
            return new ImportedRow(row.number(), outcome, message, said, group, accounts);
        }
    }
}
