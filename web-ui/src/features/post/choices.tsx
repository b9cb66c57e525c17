import { useId, useState } from 'react';
import type { Post } from '../../api/types.ts';
import en from '../../i18n/en/post.json';
import { useWords } from '../../i18n/index.ts';
import { clock, day } from '../../lib/time.ts';
import { useKey } from '../../lib/use-key.ts';
import { useZone } from '../../lib/zone.tsx';
import { Button } from '../../ui/button.tsx';
import { DisabledReason } from '../../ui/disabled-reason.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icons.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import styles from './decision.module.css';
import { useDecideWords } from './use-decide-words.ts';

type Choice = 'there' | 'notThere' | 'leave';
const choices: readonly Choice[] = ['there', 'notThere', 'leave'];

type Props = {
  workspace: string;
  post: Post;
  /** Why it cannot be sent again yet: the engine still looks. */
  pending?: string;
};

/** The three ends of a post of which nobody knows whether it arrived. */
export function Choices({ workspace, post, pending }: Props) {
  const t = useWords(en);
  const name = useId();
  const [looked, setLooked] = useState(false);
  const [choice, choose] = useState<Choice>();
  const [url, setUrl] = useState('');
  const { decide, busy, wrongLink } = useDecideWords(workspace, post);
  const number = post.tries + 1;
  const why = {
    there: url.trim() === '' ? t('linkFirst') : undefined,
    notThere: pending ?? (looked ? undefined : t('lookFirst')),
    leave: undefined,
  };
  const reason = choice ? why[choice] : t('chooseFirst');
  const act = () => {
    if (reason !== undefined || busy) return;
    if (choice === 'there') decide({ action: 'published', url: url.trim() });
    if (choice === 'notThere') decide({ action: 'retry', looked: true });
    if (choice === 'leave') decide({ action: 'skip' });
  };
  useKey('ctrl+Enter', act);
  return (
    <>
      <LookAt post={post} looked={looked} onLook={() => setLooked(true)} />
      <fieldset className={styles.choices}>
        <legend className="ck-visually-hidden">{t('choices')}</legend>
        {choices.map((each) => (
          <label key={each} className={styles.choice}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={choice === each}
              onChange={() => choose(each)}
            />
            <span className={styles.choiceWords}>
              <strong>{t(each)}</strong>
              <span>{t(`${each}Words`, { number })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {choice === 'there' && (
        <div className={styles.link}>
          <TextField
            label={t('link')}
            type="url"
            inputMode="url"
            placeholder="https://"
            value={url}
            error={wrongLink}
            onChange={setUrl}
          />
        </div>
      )}
      <DisabledReason reason={reason}>
        <Button size="big" full busy={busy} onClick={act}>
          {t(`do.${choice ?? 'notThere'}`, { number })}
          <kbd className={styles.key}>Ctrl Enter</kbd>
        </Button>
      </DisabledReason>
      {reason && <p className={styles.reason}>{reason}</p>}
    </>
  );
}

/** The account's page, to be opened before it may be said that nothing is there. */
function LookAt({ post, looked, onLook }: { post: Post; looked: boolean; onLook: () => void }) {
  const t = useWords(en);
  const zone = useZone();
  const platform = usePlatformName()(post.account.platform);
  const at = post.sentAt ?? post.slot;
  if (!post.lookAt) {
    return (
      <>
        <p className={styles.words}>{t('noPage', { platform })}</p>
        <label className={styles.looked}>
          <input type="checkbox" checked={looked} onChange={onLook} />
          {t('looked')}
        </label>
      </>
    );
  }
  const [, ...date] = day(at, zone, new Date()).split(' ');
  return (
    <a
      className={styles.look}
      href={post.lookAt}
      target="_blank"
      rel="noreferrer"
      data-looked={looked || undefined}
      onClick={onLook}
      onAuxClick={onLook}
    >
      {t('look', { time: `${date.join(' ')} ${clock(at, zone)}` })}
      <Icon name={looked ? 'check' : 'external'} size={14} />
    </a>
  );
}
