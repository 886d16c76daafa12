import { Anchor, Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MedicationFieldsFragment } from '../../../gql/graphql.ts';
import { InstantText, LocalDateText } from '../../../ui/index.ts';
import { useDoseWords } from '../hooks/use-dose-words.ts';
import { MedicationDialog } from './MedicationDialog.tsx';
import { OrderWeaningDialog } from './OrderWeaningDialog.tsx';
import { WeaningTimeline } from './WeaningTimeline.tsx';

interface MedicationCardProps {
  readonly medication: MedicationFieldsFragment;
  readonly mayRecord: boolean;
  readonly mayPrescribe: boolean;
  readonly mayObserve: boolean;
}

/** One medicine: what is taken now, its weaning, and what was known before. */
export function MedicationCard({ medication, mayRecord, mayPrescribe, mayObserve }: MedicationCardProps) {
  const { t } = useTranslation('medication');
  const doseWords = useDoseWords();
  const [dialog, setDialog] = useState<'EDIT' | 'WEAN' | null>(null);
  const [withEarlier, setWithEarlier] = useState(false);
  const { current, earlier, weaning } = medication;
  const taken = current.status !== 'STOPPED';
  const step = taken && weaning?.steps.find(({ startsOn }) => startsOn === weaning.currentStep?.startsOn);
  return (
    <Paper p="md" component="section" aria-label={current.name}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Group gap="xs">
            <Title order={3}>{current.name}</Title>
            <Badge color="gray" variant="light">
              {t(`class.${current.medicationClass}`)}
            </Badge>
            {current.status !== 'ACTIVE' && (
              <Badge color="gray" variant="outline">
                {t(`status.${current.status}`)}
              </Badge>
            )}
          </Group>
          <Text>
            <strong>{doseWords(step || current, current.doseUnit)}</strong> · {t(`route.${current.route}`)}
            {step && (
              <Text span size="sm" c="dimmed">
                {' '}
                {t('beforeWeaning', { dose: doseWords(current, current.doseUnit) })}
              </Text>
            )}
          </Text>
          <Text size="sm">{current.indication}</Text>
          <Text size="sm" c="dimmed">
            {[current.prescriber && t('by', { name: current.prescriber }), current.reason]
              .filter(Boolean)
              .join(' · ')}
            {current.startedOn && (
              <>
                {' '}
                {t('since')} <LocalDateText date={current.startedOn} />
              </>
            )}
          </Text>
        </div>
        <Group gap="xs" className="no-print">
          {taken && mayPrescribe && (
            <Button variant="light" size="xs" onClick={() => setDialog('WEAN')}>
              {t(weaning ? 'weaning.change' : 'weaning.order')}
            </Button>
          )}
          {mayRecord && (
            <Button
              variant="default"
              size="xs"
              aria-label={t('editOf', { name: current.name })}
              onClick={() => setDialog('EDIT')}
            >
              {t('edit')}
            </Button>
          )}
        </Group>
      </Group>
      {weaning && taken && (
        <WeaningTimeline
          medication={medication}
          weaning={weaning}
          mayPrescribe={mayPrescribe}
          mayObserve={mayObserve}
        />
      )}
      <Text size="xs" c="dimmed" mt="xs">
        {t('written', { name: current.writtenByName })} <InstantText at={current.writtenAt} />
      </Text>
      {earlier.length > 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          py={4}
          className="no-print"
          aria-expanded={withEarlier}
          onClick={() => setWithEarlier(!withEarlier)}
        >
          {t('earlier', { count: earlier.length })}
        </Anchor>
      )}
      {withEarlier && (
        <Text component="ul" size="sm" m={0} pl="md">
          {earlier.map((revision) => (
            <li key={revision.number}>
              {doseWords(revision, revision.doseUnit)}
              {revision.status !== 'ACTIVE' && ` · ${t(`status.${revision.status}`)}`}
              {revision.reason && ` · ${revision.reason}`} · {revision.writtenByName},{' '}
              <InstantText at={revision.writtenAt} />
            </li>
          ))}
        </Text>
      )}
      {dialog === 'EDIT' && (
        <MedicationDialog
          patientId={medication.patientId}
          medication={medication}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'WEAN' && <OrderWeaningDialog medication={medication} onClose={() => setDialog(null)} />}
    </Paper>
  );
}
