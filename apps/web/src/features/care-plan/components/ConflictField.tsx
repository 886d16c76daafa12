import { Fieldset, Group, Paper, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../ui/index.ts';
import type { ReportedConflict } from '../hooks/use-entry-form.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import type { ConflictChoice } from '../resolve-conflict.ts';
import { combineTexts } from '../resolve-conflict.ts';
import { CountedTextarea } from './CountedTextarea.tsx';

interface ConflictFieldProps {
  readonly field: ReportedConflict['fields'][number];
  /** Characters; null when the field is no free text and cannot be combined. */
  readonly limit: number | null;
  readonly tooLong: boolean;
  readonly choice: ConflictChoice | undefined;
  readonly goals?: ReadonlyMap<string, string>;
  readonly onChoose: (choice: ConflictChoice) => void;
}

/** One field with what it was, what each made of it, and the choice between them. */
export function ConflictField({ field, limit, tooLong, choice, goals, onChoose }: ConflictFieldProps) {
  const { t } = useTranslation('care-plan');
  const words = usePlanWords();
  const label = words.field(field.field);
  const shown = (value: string | null) => words.value(field.field, value, goals) ?? t('conflict.empty');
  const before = words.value(field.field, field.base, goals);
  const theirName = field.theirsByName ?? t('conflict.theirsUnknown');
  const choose = (keep: string) => {
    if (keep !== 'COMBINED') return onChoose({ keep: keep === 'YOURS' ? 'YOURS' : 'THEIRS' });
    onChoose({ keep: 'COMBINED', text: combineTexts(field.theirs ?? '', field.yours ?? '') });
  };
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {before === null ? t('conflict.wasEmpty') : t('conflict.wasBefore', { value: before })}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Value heading={t('conflict.yours')} text={shown(field.yours)} />
          <Value
            heading={
              <>
                {theirName}
                {field.theirsAt && (
                  <Text span size="sm" c="dimmed" fw={400} ml="xs">
                    <InstantText at={field.theirsAt} ago />
                  </Text>
                )}
              </>
            }
            text={shown(field.theirs)}
          />
        </SimpleGrid>
        <Radio.Group
          aria-label={t('conflict.choiceFor', { field: label })}
          value={choice?.keep ?? null}
          onChange={choose}
        >
          <Group gap="lg">
            <Radio value="YOURS" label={t('conflict.keepYours')} />
            <Radio value="THEIRS" label={t('conflict.keepTheirs')} />
            {limit !== null && <Radio value="COMBINED" label={t('conflict.combine')} />}
          </Group>
        </Radio.Group>
        {choice?.keep === 'COMBINED' && limit !== null && (
          <CountedTextarea
            label={t('conflict.combined', { field: label })}
            limit={limit}
            value={choice.text}
            error={tooLong ? t('conflict.tooLong', { max: limit }) : undefined}
            onChange={(event) => onChoose({ keep: 'COMBINED', text: event.currentTarget.value })}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

function Value({ heading, text }: { heading: React.ReactNode; text: string }) {
  return (
    <Paper p="sm" miw={0}>
      <Text size="sm" fw={650} component="h3" m={0}>
        {heading}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </Paper>
  );
}
