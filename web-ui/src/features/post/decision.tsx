import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { shownPost } from '../../api/shown.ts';
import type { Post } from '../../api/types.ts';
import en from '../../i18n/en/post.json';
import { useWords } from '../../i18n/index.ts';
import { clockSeconds } from '../../lib/time.ts';
import { useFocusKept } from '../../lib/use-focus-kept.ts';
import { useZone } from '../../lib/zone.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { usePlatformName } from '../../ui/platform-badge.tsx';
import { StateIcon } from '../../ui/state.tsx';
import { Choices } from './choices.tsx';
import styles from './decision.module.css';
import { useDecideWords } from './use-decide-words.ts';

type Props = { workspace: string; post: Post };

/** The one question this post asks, in the person's words. */
export function Decision({ workspace, post }: Props) {
  const t = useWords(en);
  const zone = useZone();
  const platform = usePlatformName()(post.account.platform);
  const shown = shownPost(post);
  const place = useRef<HTMLElement>(null);
  useFocusKept(place, shown);
  const ask = (title: string, words?: string) => (
    <>
      <h2 className={styles.question}>
        <StateIcon post={shown} /> {title}
      </h2>
      {words && <p className={styles.words}>{words}</p>}
    </>
  );
  const body = () => {
    switch (shown) {
      case 'UNCONFIRMED':
        if (post.nextLook) {
          const time = clockSeconds(post.nextLook, zone);
          return (
            <>
              {ask(t('pendingTitle'), t('pendingWords', { time }))}
              <Choices workspace={workspace} post={post} pending={t('pending', { time })} />
            </>
          );
        }
        return (
          <>
            {ask(t('ask', { platform }), t('askWords'))}
            <Choices workspace={workspace} post={post} />
          </>
        );
      case 'ATTENTION':
      case 'FAILED':
        return <Parked workspace={workspace} post={post} ask={ask} platform={platform} />;
      case 'PUBLISHED':
        return (
          <>
            {ask(t('publishedTitle', { platform }))}
            {post.url && (
              <a
                className={buttonClass({ variant: 'default' })}
                href={post.url}
                target="_blank"
                rel="noreferrer"
              >
                {t('open')}
                <Icon name="external" size={14} />
              </a>
            )}
          </>
        );
      case 'SKIPPED':
      case 'CANCELLED':
        return ask(t('movingTitle'), t('overWords'));
      case 'PLANNED':
      case 'PREPARED':
      case 'WAITING':
      case 'SENDING':
      case 'ACCEPTED':
        return ask(t('movingTitle'), t('movingWords'));
    }
  };
  return (
    <section ref={place} tabIndex={-1} className={styles.decision}>
      {body()}
    </section>
  );
}

type ParkedProps = Props & {
  ask: (title: string, words?: string) => ReactNode;
  platform: string;
};

/** Refused, or its account is signed out. */
function Parked({ workspace, post, ask, platform }: ParkedProps) {
  const t = useWords(en);
  const { decide, busy } = useDecideWords(workspace, post);
  const { failure, account, tries } = post;
  const signedOut = failure?.action === 'RECONNECT';
  return (
    <>
      {signedOut
        ? ask(t('signedOutTitle', { platform }), `${failure.sentence} ${t('signedOutWords')}`)
        : ask(t('refusedTitle'), failure?.sentence ?? '')}
      <div className={styles.actions}>
        {signedOut && (
          <Link
            to="/w/$workspace/accounts"
            params={{ workspace }}
            search={{ q: account.name }}
            className={buttonClass({ size: 'big' })}
          >
            <Icon name="plug" />
            {t('do.reconnect', { name: account.name })}
          </Link>
        )}
        {!signedOut && (
          <Button size="big" icon="refresh" busy={busy} onClick={() => decide({ action: 'retry' })}>
            {t('do.retry', { number: tries + 1 })}
          </Button>
        )}
        {post.state === 'ATTENTION' && (
          <Button variant="default" size="big" busy={busy} onClick={() => decide({ action: 'skip' })}>
            {t('do.leave')}
          </Button>
        )}
      </div>
    </>
  );
}
