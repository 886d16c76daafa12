import { Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stimulus } from '../protocol-operations.ts';
import { StimulusDialog } from './StimulusDialog.tsx';

interface StimulusListProps {
  readonly stimuli: readonly Stimulus[];
  readonly onSaved: () => void;
}

/** Everything a step can be done with; what is retired stays readable. */
export function StimulusList({ stimuli, onSaved }: StimulusListProps) {
  const { t } = useTranslation(['desensitization', 'codes']);
  const [open, setOpen] = useState<Stimulus | 'NEW' | null>(null);
  const last = Math.max(0, ...stimuli.map(({ sortOrder }) => sortOrder));
  return (
    <section aria-label={t('catalogue.stimuli')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          {t('catalogue.stimuli')}
        </Title>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('NEW')}>
          {t('catalogue.addStimulus')}
        </Button>
      </Group>
      <Text c="dimmed" size="sm" maw={640} mb="sm">
        {t('catalogue.stimuliHint')}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('catalogue.name')}</Table.Th>
            <Table.Th>{t('catalogue.kind')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stimuli.map((stimulus) => (
            <Table.Tr key={stimulus.code}>
              <Table.Td>
                {stimulus.name}{' '}
                {stimulus.retiredOn != null && (
                  <Badge variant="light" color="gray">
                    {t('catalogue.retired')}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>{t(`codes:modality.${stimulus.modality}`)}</Table.Td>
              <Table.Td ta="end">
                <Button
                  variant="subtle"
                  leftSection={<IconPencil size={16} aria-hidden />}
                  aria-label={t('catalogue.editOf', { name: stimulus.name })}
                  onClick={() => setOpen(stimulus)}
                >
                  {t('catalogue.edit')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {open && (
        <StimulusDialog
          stimulus={open === 'NEW' ? null : open}
          nextPlace={last + 1}
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null);
            onSaved();
          }}
        />
      )}
    </section>
  );
}
