import { type FormEvent, useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { PlatformStanding } from '../../api/types.ts';
import en from '../../i18n/en/operator.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './operator.module.css';
import { useCommand } from './queries.ts';

const LONGEST = 200;

/** Asks why before nothing leaves for a platform any more. */
export default function PauseDialog({
  platform,
  onClose,
}: {
  platform: PlatformStanding;
  onClose: () => void;
}) {
  const t = useWords(en);
  const { slug, name, open } = platform;
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand();
  const reason = why.trim();
  const pause = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason === '' || command.isPending) return;
    command.mutate(
      { slug, action: 'pause', why: reason },
      {
        onSuccess: () =>
          void toast({ kind: 'waiting', title: t('paused', { name }), message: t('pausedWords') }),
        onError: (error) =>
          void toast({ kind: 'wrong', title: t('notDone'), message: toProblem(error).message }),
        onSettled: onClose,
      },
    );
  };
  return (
    <Dialog title={t('ask.title', { name })} closable={false} onClose={onClose}>
      <form onSubmit={pause} noValidate className={styles.form}>
        <p className={styles.words}>{t('ask.words', { name, count: open, n: count(open) })}</p>
        <TextField
          label={t('ask.why')}
          hint={t('ask.hint')}
          value={why}
          maxLength={LONGEST}
          error={tried && reason === '' ? t('ask.needed') : undefined}
          onChange={setWhy}
          data-autofocus
        />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('ask.keep')}
          </Button>
          <Button type="submit" icon="pause" busy={command.isPending}>
            {t('pauseOf', { name })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
