import { useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import type { Campaign } from '../../api/types.ts';
import en from '../../i18n/en/campaign.json';
import { useWords } from '../../i18n/index.ts';
import { count } from '../../lib/numbers.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './dialogs.module.css';
import { contentOf, type EditedFile, EditFiles, filesOf } from './edit-files.tsx';
import { useEdit } from './queries.ts';
import { unsent } from './sums.ts';

type Props = { workspace: string; campaign: Campaign; onClose: () => void };

/** Another text and other files for what has not left; what is out stays, and the dialog says how much that is. */
export default function EditDialog({ workspace, campaign, onClose }: Props) {
  const t = useWords(en);
  const [first] = useState(campaign);
  const edit = useEdit(workspace, first);
  const [text, setText] = useState(first.content.text);
  const [before] = useState(() => filesOf(first.content, first.media));
  const [files, setFiles] = useState<readonly EditedFile[]>(before);
  const many = (of: number) => ({ count: of, amount: count(of) });
  const { counts } = campaign;
  const stay = counts.published + counts.sending + counts.accepted + counts.unconfirmed;
  const problem = edit.error ? toProblem(edit.error) : undefined;
  const confirm = () => {
    if (text === first.content.text && files === before) return onClose();
    edit.mutate(
      { content: contentOf(first.content, text, files) },
      {
        onSuccess: ({ saidBefore }) => {
          void toast({
            kind: 'done',
            title: t('edit.done', many(unsent(counts))),
            ...(saidBefore > 0 && { message: t('edit.stays', many(saidBefore)) }),
          });
          onClose();
        },
      },
    );
  };
  return (
    <Confirm
      title={t('edit.title')}
      verb={t('edit.verb', many(unsent(counts)))}
      busy={edit.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <label className={styles.field}>
        <span className={styles.label}>{t('edit.label')}</span>
        <textarea
          className={styles.text}
          data-autofocus
          rows={7}
          value={text}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <EditFiles workspace={workspace} files={files} onChange={setFiles} />
      {problem && <FormError>{problem.errors[0]?.message ?? problem.message}</FormError>}
      <p>{t('edit.reaches', many(unsent(counts)))}</p>
      {stay > 0 && <p>{t('edit.stays', many(stay))}</p>}
    </Confirm>
  );
}
