import { Anchor, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { RECORD_SECTIONS } from '@consilium/domain';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/index.ts';
import type { RecordEntry } from '../record-entry.ts';
import { RecordEntryRow } from './RecordEntryRow.tsx';

interface RecordSectionsProps {
  readonly entries: readonly RecordEntry[];
  readonly observationsNotShown: number;
}

/** The entries of a referral by section, each with its source. Nothing is highlighted, least of all pain. */
export function RecordSections({ entries, observationsNotShown }: RecordSectionsProps) {
  const { t } = useTranslation('patients');
  const [search, setSearch] = useState('');
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matches = (entry: RecordEntry) => {
    const text = [entry.display, entry.detail, entry.code].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  const found = entries.filter(matches);
  if (entries.length === 0) return <EmptyState title={t('record.noEntries')} />;
  return (
    <Stack gap="md">
      <TextInput
        type="search"
        aria-label={t('record.search')}
        placeholder={t('record.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        leftSection={<IconSearch size={16} aria-hidden />}
        maw={420}
      />
      {found.length === 0 && <EmptyState title={t('record.noMatch')} />}
      {RECORD_SECTIONS.map((section) => {
        const inSection = found.filter((entry) => entry.section === section);
        if (inSection.length === 0) return null;
        return <RecordSection key={section} section={section} entries={inSection} all={words.length > 0} />;
      })}
      {observationsNotShown > 0 && (
        <Text size="sm" c="dimmed">
          {t('record.observationsNotShown', { count: observationsNotShown })}
        </Text>
      )}
    </Stack>
  );
}

/** Entries shown at once; records hold hundreds of encounters. */
const SHOWN = 8;

interface RecordSectionProps {
  readonly section: RecordEntry['section'];
  readonly entries: readonly RecordEntry[];
  readonly all: boolean;
}

function RecordSection({ section, entries, all }: RecordSectionProps) {
  const { t } = useTranslation('patients');
  const [opened, setOpened] = useState(false);
  const shown = all || opened ? entries : entries.slice(0, SHOWN);
  return (
    <Paper p="md" component="section">
      <Group gap="xs" mb={4} align="baseline">
        <Title order={2}>{t(`record.section.${section}`)}</Title>
        <Text size="sm" c="dimmed" className="numbers">
          {entries.length}
        </Text>
      </Group>
      <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.map((entry) => (
          <RecordEntryRow key={entry.id} entry={entry} />
        ))}
      </Stack>
      {entries.length > SHOWN && !all && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          mt="xs"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? t('record.showLess') : t('record.showAll', { count: entries.length - SHOWN })}
        </Anchor>
      )}
    </Paper>
  );
}
