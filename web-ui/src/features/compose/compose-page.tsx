import en from '../../i18n/en/compose.json';
import { useWords } from '../../i18n/index.ts';
import { PageHeader } from '../../ui/page-header.tsx';

export function ComposePage() {
  const t = useWords(en);
  return <PageHeader title={t('title')} />;
}
