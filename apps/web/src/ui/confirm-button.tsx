import { Button, type ButtonProps, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';

interface ConfirmButtonProps extends ButtonProps {
  readonly question: string;
  /** What follows from yes, in one sentence. */
  readonly consequence: string;
  /** The verb of the button that goes ahead. */
  readonly verb: string;
  readonly onConfirm: () => void;
  /** True when it takes something away: then, and only then, the button is red. */
  readonly destructive?: boolean;
  readonly children: React.ReactNode;
}

export function ConfirmButton({
  question,
  consequence,
  verb,
  onConfirm,
  destructive,
  children,
  ...button
}: ConfirmButtonProps) {
  const { t } = useTranslation('app');
  const ask = () =>
    modals.openConfirmModal({
      title: question,
      withCloseButton: false,
      children: <Text size="sm">{consequence}</Text>,
      labels: { confirm: verb, cancel: t('cancel') },
      confirmProps: destructive ? { color: 'red' } : {},
      onConfirm,
    });
  return (
    <Button variant="default" {...button} onClick={ask}>
      {children}
    </Button>
  );
}
