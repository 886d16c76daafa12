import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function PrintButton() {
  const { t } = useTranslation('app');
  return (
    <Button
      variant="default"
      className="no-print"
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => print()}
    >
      {t('print')}
    </Button>
  );
}
