import { useRef } from 'react';
import type { Account, AccountGroupItem, Role } from '../../api/types.ts';
import common from '../../i18n/en/common.json';
import en from '../../i18n/en/compose.json';
import { type Say, useWords } from '../../i18n/index.ts';
import { refusedSchedule } from '../../lib/can.ts';
import { count } from '../../lib/numbers.ts';
import { NARROW, useMedia } from '../../lib/use-media.ts';
import { DrawerButton } from '../../ui/drawer-button.tsx';
import { CheckPanel } from './check-panel.tsx';
import { ComposeHeader } from './compose-header.tsx';
import styles from './composer.module.css';
import { Counters } from './counters.tsx';
import { useFileLimits } from './file-limits.ts';
import { GoPanel } from './go-panel.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { Media } from './media.tsx';
import { OptionsForm } from './options-form.tsx';
import { showField } from './show-field.ts';
import { Steps } from './steps.tsx';
import { TextEditor } from './text-editor.tsx';
import { type Opened, useCompose } from './use-compose.ts';
import { WhenPanel } from './when-panel.tsx';
import { Who } from './who.tsx';

type Props = {
  workspace: string;
  accounts: readonly Account[];
  groups: readonly AccountGroupItem[];
  role: Role;
  /** What is gone on with. */
  opened: Opened;
};

/** Who, what, and whether it will work: three columns, two and a drawer, or four steps. */
export function Composer({ workspace, accounts, groups, role, opened }: Props) {
  const said = useWords(en);
  const compose = useCompose(workspace, accounts, opened);
  const { draft, dispatch, checked } = compose;
  const text = useRef<HTMLTextAreaElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const narrow = useMedia(NARROW);
  const wide = useMedia('(min-width: 75em)');
  const refusal = useRefusal(role);
  const addFiles = () => fileInput.current?.click();
  const { types, altMax } = useFileLimits(compose.chosen);
  const who = <Who accounts={accounts} groups={groups} chosen={draft.chosen} dispatch={dispatch} />;
  const what = (
    <>
      <TextEditor
        ref={text}
        text={draft.text}
        onChange={(value) => dispatch({ kind: 'text', text: value })}
        onAddFiles={addFiles}
      />
      <Counters counters={compose.counters} />
      <Media
        files={draft.files}
        chosen={compose.chosen}
        types={types}
        altMax={altMax}
        actions={compose.files}
        onAlt={(key, alt) => dispatch({ kind: 'fileChanged', key, part: { alt } })}
        input={fileInput}
        onAdd={addFiles}
      />
      <OptionsForm
        platforms={compose.profiles}
        chosen={compose.platforms}
        fields={compose.fields}
        draft={draft}
        findings={checked.found?.findings ?? []}
        dispatch={dispatch}
      />
    </>
  );
  const check = (
    <CheckPanel
      posts={draft.chosen.size}
      checked={checked}
      onField={(pointer) => showField(pointer, text.current)}
      onLeaveOut={(ids) => dispatch({ kind: 'choose', ids, in: false })}
    />
  );
  const when = (
    <WhenPanel
      workspace={workspace}
      groups={groups}
      kept={opened.kind === 'series' ? opened.series : undefined}
      when={draft.when}
      plan={checked.found?.plan ?? []}
      onChange={(value) => dispatch({ kind: 'when', when: value })}
    />
  );
  const go = (
    <GoPanel
      draft={draft}
      isChange={opened.kind === 'series'}
      platforms={compose.platforms.size}
      checked={checked}
      refusal={refusal}
      reason={compose.reason}
      busy={compose.busy}
      problem={compose.problem}
      onLeaveOut={(leaveOut) => dispatch({ kind: 'leaveOut', leaveOut })}
      onGo={compose.go}
    />
  );
  return (
    <div className={styles.compose}>
      <ComposeHeader
        name={draft.name}
        busy={compose.busy}
        onName={(name) => dispatch({ kind: 'name', name })}
        onSave={opened.kind === 'series' ? undefined : compose.save}
      />
      <LeaveGuard unsaved={compose.unsaved} />
      {narrow ? (
        <Steps
          who={who}
          what={what}
          check={check}
          send={
            <>
              {when}
              {go}
            </>
          }
          chosen={draft.chosen.size}
          blocked={checked.found?.blocked ?? 0}
        />
      ) : (
        <div className={styles.columns} data-wide={wide || undefined}>
          <div className={styles.who}>{who}</div>
          <div className={styles.what}>{what}</div>
          {wide ? (
            <div className={styles.side}>
              <div className={styles.scroll}>
                {check}
                {when}
              </div>
              {go}
            </div>
          ) : (
            <div className={styles.bar}>
              <DrawerButton
                size="big"
                label={said('go.drawer')}
                verb={drawerVerb(said, checked.found?.blocked)}
              >
                {check}
                {when}
                {go}
              </DrawerButton>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

const drawerVerb = (t: Say<typeof en>, blocked = 0): string =>
  blocked > 0 ? t('go.drawerBlocked', { n: count(blocked) }) : t('go.drawer');

function useRefusal(role: Role): string | undefined {
  const t = useWords(common);
  const refused = refusedSchedule(role);
  return refused && t(`can.${refused}`);
}
