import { useQuery } from '@apollo/client/react';
import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { FAMILY_VIEWERS, type FamilyViewer, type PatientRelation } from '@consilium/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FamilyPlanQuery } from '../../../gql/graphql.ts';
import {
  DisciplineBadge,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  PrintButton,
  useFormats,
} from '../../../ui/index.ts';
import classes from '../components/family-plan.module.css';
import { PlanAnswer } from '../components/PlanAnswer.tsx';
import { PlanGoals } from '../components/PlanGoals.tsx';
import { PlanInterventions } from '../components/PlanInterventions.tsx';
import { PlanNews } from '../components/PlanNews.tsx';
import { PlanPart } from '../components/PlanPart.tsx';
import { FamilyPlanDocument } from '../operations.ts';
import { useTimeWords } from '../use-dose-words.ts';

interface FamilyPlanTabProps {
  readonly patientId: string;
  readonly givenName: string;
  readonly relation: PatientRelation;
}

type Who = 'SELF' | 'PROXY' | 'TEAM';

/** The newest version of the plan in plain words, with what this reader may see of it. */
export function FamilyPlanTab({ patientId, givenName, relation }: FamilyPlanTabProps) {
  const { t } = useTranslation('family-plan');
  const who: Who = relation === 'SELF' || relation === 'PROXY' ? relation : 'TEAM';
  const [as, setAs] = useState<FamilyViewer>('PATIENT');
  const { data, previousData, error, refetch } = useQuery(FamilyPlanDocument, {
    variables: { patientId, as },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  if (error && !shown) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!shown) return <LoadingState rows={6} />;
  return (
    <Stack>
      {who === 'TEAM' && <ReaderChoice reader={as} onChoose={setAs} />}
      {shown.familyPlan ? (
        <PlanInWords plan={shown.familyPlan} patientId={patientId} givenName={givenName} who={who} />
      ) : (
        <EmptyState title={t(`page.${who}`, { name: givenName })} text={t('nothing')} />
      )}
    </Stack>
  );
}

function ReaderChoice({
  reader,
  onChoose,
}: {
  reader: FamilyViewer;
  onChoose: (reader: FamilyViewer) => void;
}) {
  const { t } = useTranslation('family-plan');
  const id = useId();
  return (
    <Group gap="xs" className="no-print">
      <Text size="sm" id={id}>
        {t('eyes')}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        value={reader}
        onChange={(value) => onChoose(value)}
        data={FAMILY_VIEWERS.map((value) => ({ value, label: t(`reader.${value}`) }))}
      />
    </Group>
  );
}

interface PlanInWordsProps {
  readonly plan: NonNullable<FamilyPlanQuery['familyPlan']>;
  readonly patientId: string;
  readonly givenName: string;
  readonly who: Who;
}

function PlanInWords({ plan, patientId, givenName, who }: PlanInWordsProps) {
  const { t } = useTranslation('family-plan');
  const { instant, list } = useFormats();
  const timeWords = useTimeWords();
  // The team reads the words that the family reads.
  const words = who === 'TEAM' ? (plan.reader === 'PATIENT' ? 'SELF' : 'PROXY') : who;
  const name = givenName;
  const asOf =
    plan.number !== null && plan.agreedAt
      ? t('asOf', { number: plan.number, date: instant(plan.agreedAt) })
      : t('none');
  return (
    <Stack>
      <PageHeader
        title={t(`page.${who}`, { name })}
        subtitle={asOf}
        actions={<Actions patientId={patientId} />}
      />
      <PlanNews changes={plan.changes} />
      <div className={classes['columns']}>
        <PlanPart title={t(`goals.${words}`, { name })}>
          <PlanGoals goals={plan.goals} reached={plan.reachedGoals} />
        </PlanPart>
        <PlanPart title={t(`home.${words}`, { name })}>
          <PlanInterventions all={plan.homeProgramme} />
          {plan.homeProgramme.length === 0 && <Text>{t('home.none')}</Text>}
        </PlanPart>
      </div>
      <PlanPart title={t('parts.title')}>
        <div className={classes['columns']}>
          {plan.parts.map(({ disciplineCode, minutesPerWeek, interventions, keepsSomething }) => (
            <div key={disciplineCode}>
              <Group gap="xs" mb={4}>
                <Title order={3} size="h5">
                  <DisciplineBadge code={disciplineCode} />
                </Title>
                <Text size="sm">{t('parts.perWeek', { time: timeWords(minutesPerWeek) })}</Text>
              </Group>
              <PlanInterventions all={interventions} />
              {keepsSomething && (
                <Text size="sm" fs="italic">
                  {t(`parts.kept.${who}`, { name })}
                </Text>
              )}
            </div>
          ))}
          {plan.parts.length === 0 && <Text>{t('parts.none')}</Text>}
        </div>
      </PlanPart>
      {plan.number !== null && (
        <PlanPart title={t('who')}>
          <Text>
            {plan.signedBy.length === 0
              ? t('unsigned')
              : list([...new Set(plan.signedBy.map((signer) => signer.name))])}
          </Text>
        </PlanPart>
      )}
      {who !== 'TEAM' && plan.number !== null && (
        <div className="no-print">
          <PlanPart title={t('answerTitle')}>
            <PlanAnswer patientId={patientId} linked={false} />
          </PlanPart>
        </div>
      )}
    </Stack>
  );
}

function Actions({ patientId }: { patientId: string }) {
  const { t } = useTranslation('aftercare');
  return (
    <>
      <Button component={Link} to={`/patients/${patientId}/home-programme`} variant="default">
        {t('sheet.link')}
      </Button>
      <PrintButton />
    </>
  );
}
