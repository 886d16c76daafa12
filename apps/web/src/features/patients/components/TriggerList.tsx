import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TriggerFieldsFragment } from '../../../gql/graphql.ts';
import { useFormats } from '../../../ui/index.ts';
import { usePartialDate } from '../hooks/use-partial-date.ts';
import classes from './goals-panel.module.css';
import type { RecordEntry } from '../record-entry.ts';
import { TriggerDialog } from './TriggerDialog.tsx';

const ICONS = { PROPOSED: IconQuestionMark, ACCEPTED: IconCheck, REJECTED: IconX } as const;

interface TriggerListProps {
  readonly triggers: readonly TriggerFieldsFragment[];
  readonly entries: readonly RecordEntry[];
  readonly mayDecide: boolean;
}

/** What the rule proposes, with the entry it came from; a clinician accepts or rejects, and the record keeps both. */
export function TriggerList({ triggers, entries, mayDecide }: TriggerListProps) {
  const { t } = useTranslation('patients');
  const { instant } = useFormats();
  const partialDate = usePartialDate();
  const [asking, setAsking] = useState<{
    readonly trigger: TriggerFieldsFragment;
    readonly decision: 'ACCEPTED' | 'REJECTED';
  } | null>(null);
  if (triggers.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('triggers.none')}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('triggers.intro')}
      </Text>
      <ul className={classes['list']}>
        {triggers.map((trigger) => {
          const Icon = ICONS[trigger.decision];
          return (
            <li key={trigger.id} className={classes['goal']}>
              <Group justify="space-between" gap="sm" align="flex-start">
                <Stack gap={2} miw={0} style={{ flex: '1 1 16rem' }}>
                  <Group gap="xs">
                    <Text fw={600}>{trigger.display}</Text>
                    <Text size="sm" c="dimmed">
                      {t(`triggers.category.${trigger.category}`)}
                      {trigger.occurredOn && `, ${partialDate(trigger.occurredOn)}`}
                    </Text>
                  </Group>
                  <Text size="sm">
                    {t('triggers.matched', {
                      cause: t(`triggers.cause.${trigger.cause}`, { defaultValue: trigger.cause }),
                    })}
                  </Text>
                  <Source trigger={trigger} entries={entries} />
                  {trigger.decidedByName && trigger.decidedAt && (
                    <Text size="sm" c="dimmed">
                      {t('triggers.decidedBy', {
                        name: trigger.decidedByName,
                        time: instant(trigger.decidedAt),
                      })}
                      {trigger.reason && `: ${trigger.reason}`}
                    </Text>
                  )}
                </Stack>
                <Group gap="xs">
                  <Badge
                    color="gray"
                    variant={trigger.decision === 'PROPOSED' ? 'outline' : 'light'}
                    leftSection={<Icon size={12} aria-hidden />}
                    styles={{ root: { color: 'var(--mantine-color-text)' } }}
                  >
                    {t(`triggers.decision.${trigger.decision}`)}
                  </Badge>
                  {mayDecide && trigger.decision !== 'ACCEPTED' && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('triggers.acceptLabel', { what: trigger.display })}
                      onClick={() => setAsking({ trigger, decision: 'ACCEPTED' })}
                    >
                      {t('triggers.accept')}
                    </Button>
                  )}
                  {mayDecide && trigger.decision !== 'REJECTED' && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('triggers.rejectLabel', { what: trigger.display })}
                      onClick={() => setAsking({ trigger, decision: 'REJECTED' })}
                    >
                      {t('triggers.reject')}
                    </Button>
                  )}
                </Group>
              </Group>
            </li>
          );
        })}
      </ul>
      {asking && (
        <TriggerDialog trigger={asking.trigger} decision={asking.decision} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

function Source({ trigger, entries }: { trigger: TriggerFieldsFragment; entries: readonly RecordEntry[] }) {
  const { t } = useTranslation('patients');
  const entry = entries.find(({ sourceReference }) => sourceReference === trigger.sourceReference);
  return (
    <Text size="sm">
      {entry ? (
        <Anchor underline="always" href={`#record-${entry.id}`} size="sm">
          {t('triggers.from', { entry: entry.display })}
        </Anchor>
      ) : (
        t('triggers.fromUnknown', { reference: trigger.sourceReference })
      )}
    </Text>
  );
}
