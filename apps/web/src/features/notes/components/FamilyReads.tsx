import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { NOTE_DATA_CLASSES, NOTE_RELEASES, type NoteDataClass, type NoteRelease } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './notes.module.css';

/** To whom of the family a note goes; null: as the clinic's rules say for its class. */
export interface ReleaseChoice {
  readonly release: NoteRelease | null;
  readonly reason: string;
}

export const AS_THE_RULES_SAY: ReleaseChoice = { release: null, reason: '' };

interface FamilyReadsProps {
  readonly dataClass: NoteDataClass;
  readonly onClassify: (dataClass: NoteDataClass) => void;
  readonly choice: ReleaseChoice;
  readonly onChoose: (choice: ReleaseChoice) => void;
  /** Whether the writer may depart from the rules. */
  readonly mayRelease: boolean;
}

/** Before a note is signed: how confidential it is, and who of the family reads it. Out of the way until it matters. */
export function FamilyReads({ dataClass, onClassify, choice, onChoose, mayRelease }: FamilyReadsProps) {
  const { t } = useTranslation('notes');
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Group gap="xs">
        <Text size="sm">
          {t('family.says', {
            dataClass: t(`family.class.${dataClass}`),
            release: t(`family.release.${choice.release ?? 'RULES'}`),
          })}
        </Text>
        <Button variant="subtle" className={classes['tap']} onClick={() => setOpen(true)}>
          {t('family.change')}
        </Button>
      </Group>
    );
  }
  return (
    <Stack gap="xs">
      <Group align="flex-start" grow>
        <NativeSelect
          label={t('family.classLabel')}
          value={dataClass}
          onChange={(event) => {
            const chosen = NOTE_DATA_CLASSES.find((one) => one === event.currentTarget.value);
            if (chosen) onClassify(chosen);
          }}
          data={NOTE_DATA_CLASSES.map((value) => ({ value, label: t(`family.class.${value}`) }))}
        />
        {mayRelease && (
          <NativeSelect
            label={t('family.label')}
            value={choice.release ?? ''}
            onChange={(event) => {
              const release = NOTE_RELEASES.find((one) => one === event.currentTarget.value) ?? null;
              onChoose({ ...choice, release });
            }}
            data={[
              { value: '', label: t('family.release.RULES') },
              ...NOTE_RELEASES.map((value) => ({ value, label: t(`family.release.${value}`) })),
            ]}
          />
        )}
      </Group>
      {mayRelease && choice.release !== null && (
        <Textarea
          label={t('family.why')}
          description={t('family.whyHint')}
          required
          autosize
          maxLength={500}
          value={choice.reason}
          onChange={(event) => onChoose({ ...choice, reason: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}
