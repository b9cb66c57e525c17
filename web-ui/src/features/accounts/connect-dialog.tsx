import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { platformsQuery } from '../../api/queries.ts';
import type { Account, Platform } from '../../api/types.ts';
import en from '../../i18n/en/connect.json';
import { useWords } from '../../i18n/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ConnectForm } from './connect-form.tsx';
import { PlatformChoice } from './platform-choice.tsx';

type Props = { workspace: string; again?: Account; onClose: () => void };

/** Which platform, then what its profile asks. `again` signs in an account that is here already. */
export default function ConnectDialog({ workspace, again, onClose }: Props) {
  const t = useWords(en);
  const { data: platforms } = useSuspenseQuery(platformsQuery);
  const [platform, setPlatform] = useState<Platform | undefined>(() =>
    platforms.find((each) => each.slug === again?.platform),
  );
  return (
    <Dialog onClose={onClose} title={again ? again.name : t('title')}>
      {platform ? (
        <ConnectForm
          workspace={workspace}
          platform={platform}
          again={again}
          onBack={() => setPlatform(undefined)}
          onDone={onClose}
        />
      ) : (
        <PlatformChoice platforms={platforms} onChoose={setPlatform} />
      )}
    </Dialog>
  );
}
