import { Group, Kbd, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';

const ROWS = [
  ['arrows', ['↑', '↓', '←', '→']],
  ['sessions', ['Ctrl', '↑ ↓']],
  ['open', ['Enter']],
  ['book', ['N']],
  ['move', ['M']],
  ['stretch', ['Shift', '↑ ↓']],
  ['drop', ['Enter']],
  ['cancelMove', ['Esc']],
  ['edges', ['Home', 'End']],
  ['today', ['T']],
  ['week', ['[', ']']],
  ['page', ['PageUp', 'PageDown']],
  ['span', ['D', 'W']],
  ['search', ['/']],
  ['help', ['?']],
] as const;

/** Every key of the calendar. */
export function ShortcutsDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('schedule');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keys.title')} size="md">
      <Stack gap="sm">
        <Text size="sm">{t('keys.intro')}</Text>
        <Table verticalSpacing={6} highlightOnHover={false}>
          <Table.Tbody>
            {ROWS.map(([name, keys]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {t(`keys.${name}`)}
                </Table.Th>
                <Table.Td>
                  <Group gap={4} justify="flex-end" wrap="nowrap">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Dialog>
  );
}
