import { useState } from 'react';
import type { CampaignCheck, CheckFinding } from '../../api/types.ts';
import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { clock } from '../../lib/time.ts';
import { useZone } from '../../lib/zone.tsx';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { PlatformBadge } from '../../ui/platform-badge.tsx';
import styles from './check-panel.module.css';
import type { Checked } from './use-check.ts';

type Props = {
  posts: number;
  checked: Checked;
  /** Leads to the field a finding points at. */
  onField: (pointer: string) => void;
  onLeaveOut: (accountIds: readonly string[]) => void;
};

/** Will it work: how many posts are ready, and what stops or worries the others. */
export function CheckPanel({ posts, checked, onField, onLeaveOut }: Props) {
  const t = useWords(en);
  const zone = useZone();
  const { found, running, problem, again } = checked;
  const facts = running
    ? t('check.running', { count: posts, n: count(posts) })
    : found &&
      t('check.posts', { count: found.posts, n: count(found.posts), time: clock(found.checkedAt, zone) });
  return (
    <section className={styles.panel} aria-label={t('check.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('check.title')}</h2>
        <span className={styles.facts} role="status">
          {facts}
        </span>
      </div>
      {problem && !running && (
        <div className={styles.problem} role="alert">
          <div className={styles.hatch} />
          <strong>{t('check.failed')}</strong>
          <span>{problem.message}</span>
          <Button variant="default" size="small" icon="refresh" onClick={again}>
            {t('media.again')}
          </Button>
        </div>
      )}
      {found ? (
        <Found
          found={found}
          dim={running || problem !== undefined}
          onField={onField}
          onLeaveOut={onLeaveOut}
        />
      ) : (
        !problem && !running && <p className={styles.idle}>{t('check.idle')}</p>
      )}
    </section>
  );
}

type FoundProps = Omit<Props, 'posts' | 'checked'> & { found: CampaignCheck; dim: boolean };
const SHOWN = 6;

function Found({ found, dim, onField, onLeaveOut }: FoundProps) {
  const t = useWords(en);
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, found.findings.length - SHOWN);
  return (
    <div className={styles.found} data-dim={dim || undefined}>
      <dl className={styles.figures}>
        <Figure tone="ready" value={found.ready} word={t('check.ready')} />
        <Figure tone="blocked" value={found.blocked} word={t('check.blocked')} />
        <Figure tone="warned" value={warnedOf(found)} word={t('check.warned')} />
      </dl>
      {found.findings.length === 0 && <p className={styles.idle}>{t('check.fine')}</p>}
      <ul className={styles.findings}>
        {found.findings.slice(0, found.findings.length - hidden).map((finding) => (
          <Finding
            key={`${finding.platform} ${finding.rule} ${finding.message}`}
            finding={finding}
            onField={onField}
            onLeaveOut={onLeaveOut}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {t('check.more', { count: hidden })}
        </button>
      )}
    </div>
  );
}

/** Accounts that at least one warning names. */
function warnedOf({ findings }: CampaignCheck): number {
  const warnings = findings.filter(({ severity }) => severity === 'WARNING');
  return new Set(warnings.flatMap(({ accountIds }) => accountIds)).size;
}

const glyphs = { ready: 'done', blocked: 'triangle', warned: 'warning' } as const;

function Figure({ tone, value, word }: { tone: keyof typeof glyphs; value: number; word: string }) {
  return (
    <div className={styles.figure} data-tone={value > 0 ? tone : 'none'}>
      <dd>
        <Glyph name={glyphs[tone]} size={18} />
        {count(value)}
      </dd>
      <dt>{word}</dt>
    </div>
  );
}

function Finding({
  finding,
  onField,
  onLeaveOut,
}: { finding: CheckFinding } & Pick<Props, 'onField' | 'onLeaveOut'>) {
  const t = useWords(en);
  const { severity, platform, message, pointer = '', accountIds } = finding;
  const isField = pointer.startsWith('/content/') || pointer.startsWith('/schedule');
  return (
    <li className={styles.finding} data-severity={severity}>
      <Glyph name={severity === 'ERROR' ? 'triangle' : 'warning'} />
      <strong className={styles.count}>{count(finding.count)}</strong>
      <PlatformBadge slug={platform} named />
      <span className={styles.message} title={message}>
        {message}
      </span>
      {isField ? (
        <button type="button" className={styles.link} onClick={() => onField(pointer)}>
          {t(fieldWord(pointer))}
        </button>
      ) : (
        <button type="button" className={styles.link} onClick={() => onLeaveOut(accountIds)}>
          {t('check.leaveOut')}
        </button>
      )}
    </li>
  );
}

function fieldWord(pointer: string) {
  if (pointer.startsWith('/schedule')) return 'check.toWhen';
  if (pointer.startsWith('/content/options')) return 'check.toOption';
  return pointer.startsWith('/content/mediaIds') ? 'check.toMedia' : 'check.toText';
}
