import { useQuery } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { HISTORY_LINE_LIMIT, type HistoryTrigger } from '@consilium/domain';
import { usePartialDate } from '../hooks/use-partial-date.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import { RecordTriggersDocument } from '../operations.ts';

interface RecordTriggersProps {
  readonly patientId: string;
  readonly triggers: readonly HistoryTrigger[];
  readonly onTake: (trigger: HistoryTrigger) => void;
}

/** Possible triggers that the rule found in the record and nobody rejected: one press takes one over. */
export function RecordTriggers({ patientId, triggers, onTake }: RecordTriggersProps) {
  const { t, causeName } = useWorkupWords();
  const partialDate = usePartialDate();
  const { data } = useQuery(RecordTriggersDocument, { variables: { patientId } });
  const open = (data?.patient?.triggers ?? []).filter(
    ({ decision, cause, display }) =>
      decision !== 'REJECTED' &&
      !triggers.some((trigger) => trigger.cause === cause && trigger.text === textOf(display)),
  );
  if (open.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {t('form.fromRecord')}
      </Text>
      <Group gap="xs">
        {open.map(({ id, category, cause, display, occurredOn }) => {
          const on = occurredOn?.slice(0, 10) ?? null;
          return (
            <Button
              key={id}
              size="compact-sm"
              variant="default"
              onClick={() => onTake({ category, cause, text: textOf(display), on })}
            >
              {[display, causeName(cause), on && partialDate(on)].filter(Boolean).join(' · ')}
            </Button>
          );
        })}
      </Group>
    </div>
  );
}

const textOf = (display: string): string => [...display].slice(0, HISTORY_LINE_LIMIT).join('');
