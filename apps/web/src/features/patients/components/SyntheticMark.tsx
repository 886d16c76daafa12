import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says that this person is made up. */
export function SyntheticMark() {
  const { t } = useTranslation('patients');
  return (
    <Badge
      variant="outline"
      color="gray"
      title={t('syntheticHint')}
      styles={{ root: { borderStyle: 'dashed', color: 'var(--mantine-color-text)' } }}
    >
      {t('synthetic')}
    </Badge>
  );
}
