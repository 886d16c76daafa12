import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/index.ts';

interface MeanwhileAlertProps {
  /** Names of the fields that only the other person changed. */
  readonly theirs: readonly string[];
  /** The fields that both changed, with what the other person made of them where it can be said in a line. */
  readonly both: readonly { readonly name: string; readonly value: string | null }[];
  readonly onTakeTheirs: () => void;
}

/** Somebody else saved first: says what was taken over, and leaves the rest to the reader. */
export function MeanwhileAlert({ theirs, both, onTakeTheirs }: MeanwhileAlertProps) {
  const { t } = useTranslation('administration');
  const { list } = useFormats();
  const sayBoth = ({ name, value }: MeanwhileAlertProps['both'][number]) =>
    value === null ? name : t('meanwhile.theirValue', { name, value });
  return (
    <Alert color="yellow" icon={<IconUsers aria-hidden />} title={t('meanwhile.title')} role="alert">
      <Stack gap="xs">
        {theirs.length > 0 && <Text size="sm">{t('meanwhile.theirs', { fields: list(theirs) })}</Text>}
        {both.length > 0 && <Text size="sm">{t('meanwhile.both', { fields: list(both.map(sayBoth)) })}</Text>}
        <Text size="sm">{t('meanwhile.next')}</Text>
        {both.length > 0 && (
          <Group>
            <Button variant="default" size="xs" onClick={onTakeTheirs}>
              {t('meanwhile.takeTheirs')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
