import en from '../../i18n/en/accounts.json';
import { useWords } from '../../i18n/index.ts';
import { PageHeader } from '../../ui/page-header.tsx';

export function AccountsPage() {
  const t = useWords(en);
  return <PageHeader title={t('title')} />;
}
