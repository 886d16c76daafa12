import { Button, Group, Stack, Text } from '@mantine/core';
import type { FlatValue } from '@consilium/domain';
import { characterCount } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import type { ReportedConflict } from '../hooks/use-entry-form.ts';
import type { ConflictChoice } from '../resolve-conflict.ts';
import { textLimit } from '../text-limits.ts';
import { ConflictField } from './ConflictField.tsx';

interface ConflictDialogProps {
  readonly conflict: ReportedConflict;
  /** The whole form, for the kind of entry and the person's own values. */
  readonly values: Readonly<Record<string, FlatValue>>;
  readonly saving: boolean;
  readonly goals?: ReadonlyMap<string, string>;
  readonly onChoose: (choices: Readonly<Record<string, ConflictChoice>>) => void;
  readonly onClose: () => void;
}

/** Both values of every field that two people changed, side by side; nothing is saved until each is decided. */
export function ConflictDialog({ conflict, values, saving, goals, onChoose, onClose }: ConflictDialogProps) {
  const { t } = useTranslation('care-plan');
  const [choices, setChoices] = useState<Readonly<Record<string, ConflictChoice>>>({});
  const tooLong = (field: string) => {
    const choice = choices[field];
    const limit = textLimit(values, field);
    return choice?.keep === 'COMBINED' && limit !== null && characterCount(choice.text) > limit;
  };
  const undecided = conflict.fields.some(({ field }) => choices[field] === undefined);
  const blocked = undecided || conflict.fields.some(({ field }) => tooLong(field));
  return (
    <Dialog opened onClose={onClose} title={t('conflict.title')} size="xl" zIndex={300}>
      <Stack gap="lg">
        <Text size="sm">{t('conflict.intro')}</Text>
        {conflict.fields.map((field) => (
          <ConflictField
            key={field.field}
            field={field}
            limit={textLimit(values, field.field)}
            tooLong={tooLong(field.field)}
            choice={choices[field.field]}
            {...(goals ? { goals } : {})}
            onChoose={(choice) => setChoices((before) => ({ ...before, [field.field]: choice }))}
          />
        ))}
        <Group justify="flex-end" gap="sm">
          {undecided && (
            <Text size="sm" c="dimmed">
              {t('conflict.chooseAll')}
            </Text>
          )}
          <Button variant="default" onClick={onClose}>
            {t('conflict.back')}
          </Button>
          <Button disabled={blocked} loading={saving} onClick={() => onChoose(choices)}>
            {t('conflict.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
