import { Alert, Button, Group, Table, Text, Title } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MedicationFieldsFragment } from '../../../gql/graphql.ts';
import { InstantText, LocalDateText, useFormats } from '../../../ui/index.ts';
import { useDoseWords } from '../hooks/use-dose-words.ts';
import { HoldWeaningDialog } from './HoldWeaningDialog.tsx';
import { ObserveDialog } from './ObserveDialog.tsx';
import classes from './medication.module.css';

interface WeaningTimelineProps {
  readonly medication: MedicationFieldsFragment;
  readonly weaning: NonNullable<MedicationFieldsFragment['weaning']>;
  readonly mayPrescribe: boolean;
  readonly mayObserve: boolean;
}

/** The steps with today's marked, why it stands still where it does, and what was seen of withdrawal. */
export function WeaningTimeline({ medication, weaning, mayPrescribe, mayObserve }: WeaningTimelineProps) {
  const { t } = useTranslation('medication');
  const { list } = useFormats();
  const doseWords = useDoseWords();
  const [dialog, setDialog] = useState<'HOLD' | 'RELEASE' | 'OBSERVE' | null>(null);
  const { steps, currentStep, hold, note } = weaning;
  const { doseUnit } = medication.current;
  return (
    <div className={classes['weaning']}>
      <Title order={4}>{t('weaning.title')}</Title>
      {hold && (
        <Alert color="gray" variant="light" icon={<IconHandStop aria-hidden />} title={t('weaning.held')}>
          {hold.reason} · {hold.heldByName}, <InstantText at={hold.heldAt} />
        </Alert>
      )}
      <div className={classes['scroll']}>
        <Table verticalSpacing={4} horizontalSpacing={6} highlightOnHover={false}>
          <Table.Thead>
            <Table.Tr>
              {(['from', 'dose', 'watch', 'holdRule'] as const).map((head) => (
                <Table.Th key={head} scope="col">
                  {t(`weaning.${head}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {steps.map((step) => {
              const now = step.startsOn === currentStep?.startsOn;
              return (
                <Table.Tr key={step.startsOn} {...(now ? { 'aria-current': 'step' as const } : {})}>
                  <Table.Td className={now ? classes['now'] : undefined}>
                    <LocalDateText date={step.startsOn} />
                    {now && (
                      <Text span size="xs" display="block">
                        {t('weaning.now')}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td fw={now ? 650 : 400}>{doseWords(step, doseUnit)}</Table.Td>
                  <Table.Td>{step.withdrawalWatch}</Table.Td>
                  <Table.Td>{step.holdRule}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm" c="dimmed">
        {note && `${note} · `}
        {t('weaning.by', { name: weaning.orderedByName })} <InstantText at={weaning.orderedAt} />
      </Text>
      <Group gap="xs" mt="xs" className="no-print">
        {mayObserve && (
          <Button variant="default" size="xs" onClick={() => setDialog('OBSERVE')}>
            {t('observe.add')}
          </Button>
        )}
        {mayObserve && !hold && (
          <Button variant="default" size="xs" onClick={() => setDialog('HOLD')}>
            {t('weaning.hold')}
          </Button>
        )}
        {mayPrescribe && hold && (
          <Button variant="default" size="xs" onClick={() => setDialog('RELEASE')}>
            {t('weaning.release')}
          </Button>
        )}
      </Group>
      {medication.observations.length > 0 && (
        <>
          <Title order={4} mt="xs">
            {t('observe.title')}
          </Title>
          <Text component="ul" size="sm" m={0} pl="md">
            {medication.observations.map(({ id, signs, note: more, observedAt, observedByName }) => (
              <li key={id}>
                {list(signs.map((sign) => t(`sign.${sign}`)))}
                {more && ` · ${more}`} · {observedByName}, <InstantText at={observedAt} />
              </li>
            ))}
          </Text>
        </>
      )}
      {(dialog === 'HOLD' || dialog === 'RELEASE') && (
        <HoldWeaningDialog
          medicationId={medication.id}
          release={dialog === 'RELEASE'}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'OBSERVE' && <ObserveDialog medicationId={medication.id} onClose={() => setDialog(null)} />}
    </div>
  );
}
