import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { READABLE_OFFLINE } from '../../../offline/index.ts';
import {
  ErrorState,
  InstantText,
  LoadingState,
  PageHeader,
  useClinicToday,
  useFormats,
} from '../../../ui/index.ts';
import { FlareCarePanel } from '../../aftercare/index.ts';
import { HomeBlocks } from '../../desensitization/index.ts';
import { PlanAnswer } from '../../family-plan/index.ts';
import { HoldBanner, usePatientRecord } from '../../holds/index.ts';
import { Part } from '../components/Part.tsx';
import { PracticeForm } from '../components/PracticeForm.tsx';
import { ReleasedNotes } from '../components/ReleasedNotes.tsx';
import { TooMuch } from '../components/TooMuch.tsx';
import classes from '../components/home.module.css';
import { HomeDocument, HomePracticesDocument, type HomeOfPatient } from '../operations.ts';
import { ReleaseRulesDocument, whatGuardiansSee } from '../what-guardians-see.ts';

type FamilyWords = 'practised' | 'goals' | 'progress' | 'notes' | 'notPrivate' | 'privateToo';

/** The page of a young person and of those who act for them: today, own goals, own progress, practice, and a way to stop. */
export function HomePage({ patientId }: { patientId: string }) {
  const { t } = useTranslation(['home', 'family-plan']);
  const today = useClinicToday();
  const { localDate, timeRange, number } = useFormats();
  const { data, error, refetch } = useQuery(HomeDocument, {
    variables: { patientId, today },
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  const practice = useQuery(HomePracticesDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  const rules = useQuery(ReleaseRulesDocument);
  usePatientRecord(patientId, ['DELIVERY', 'DESENSITIZATION'], refetch);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={8} />;
  const { patient, familyPlan, safetyReaders, crisisLine } = data;
  const self = patient.relation === 'SELF';
  const givenName = patient.givenNames[0] ?? patient.displayName;
  const who = self ? 'SELF' : 'PROXY';
  const say = (words: FamilyWords) => t(`words.${who}.${words}`, { name: givenName });
  const goals = familyPlan?.goals ?? [];
  const programme = familyPlan?.homeProgramme ?? [];
  const seen = whatGuardiansSee(rules.data?.releaseRules.rules ?? [], patient.age);
  const sessions = patient.sessions.filter(({ status }) => status !== 'CANCELLED' && status !== 'WITHDRAWN');
  return (
    <Stack>
      <PageHeader
        title={t(self ? 'title' : 'titleOf', { name: patient.displayName })}
        subtitle={localDate(today)}
        actions={
          <>
            <Button component={Link} to={`/patients/${patientId}/family-plan`} size="lg" variant="subtle">
              {t('wholePlan')}
            </Button>
            <Button component={Link} to={`/patients/${patientId}/school`} size="lg" variant="subtle">
              {t('school')}
            </Button>
            <TooMuch
              patientId={patientId}
              name={patient.displayName}
              proxyFor={self ? null : givenName}
              readers={safetyReaders}
              crisisLine={crisisLine}
            />
          </>
        }
      />
      <HoldBanner patientId={patientId} />
      <div className={classes['grid']}>
        <Part title={t('today.title')}>
          <ul className={classes['list']}>
            {sessions.map((session) => (
              <li key={session.id} className={`${classes['row']} ${isNow(session) ? classes['now'] : ''}`}>
                <span>
                  <Text component="span" fw={650}>
                    {session.title}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {[...session.members.map(({ displayName }) => displayName), session.room?.name ?? '']
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </span>
                <Group gap="xs">
                  {isNow(session) && <Badge>{t('today.now')}</Badge>}
                  <Text>{timeRange(session.startsAt, session.endsAt)}</Text>
                </Group>
              </li>
            ))}
            {sessions.length === 0 && <li>{t('today.none')}</li>}
          </ul>
        </Part>
        <Part title={say('practised')}>
          <PracticeForm
            patientId={patientId}
            name={patient.displayName}
            programme={programme}
            proxyFor={self ? null : givenName}
            guardiansSeePrivate={seen.seesConfidential}
            onRecorded={() => void practice.refetch()}
          />
          <HomeBlocks patientId={patientId} patientName={patient.displayName} />
        </Part>
        <Part title={say('goals')}>
          <ul className={classes['list']}>
            {goals.map((goal) => (
              <li key={goal.id}>
                <Text fw={600}>“{goal.ownWords}”</Text>
                <Text size="sm" c="dimmed">
                  {t(`words.${who}.target`, { target: goal.target })}
                </Text>
              </li>
            ))}
            {goals.length === 0 && <li>{t('goals.none')}</li>}
          </ul>
        </Part>
        <Part title={t('family-plan:title')}>
          <PlanAnswer patientId={patientId} />
        </Part>
        <Part title={say('progress')}>
          <Progress patient={patient} number={number} />
        </Part>
        <Part title={t('done.title')}>
          <ul className={classes['list']}>
            {(practice.data?.homePractice ?? []).slice(0, 7).map((entry) => (
              <li key={entry.id}>
                <Text>
                  {entry.title} · {t('practice.minutes', { count: entry.minutes })} ·{' '}
                  {t(`feeling.${entry.feeling}`)}
                </Text>
                <Text size="sm" c="dimmed">
                  <InstantText at={entry.occurredAt} /> · {entry.byName}
                  {entry.noteKeptPrivate && ` · ${t('done.private')}`}
                </Text>
                {entry.note && <Text size="sm">{entry.note}</Text>}
              </li>
            ))}
            {practice.data?.homePractice.length === 0 && <li>{t('done.none')}</li>}
          </ul>
        </Part>
        <ReleasedNotes patientId={patientId} title={say('notes')} />
        <FlareCarePanel patientId={patientId} relation={patient.relation} headingOrder={2} />
      </div>
      <Part title={t('seen.title')}>
        <Text size="sm">
          {t(seen.seesGeneral ? 'seen.general' : 'seen.nothing')}{' '}
          {seen.seesGeneral && say(seen.seesConfidential ? 'privateToo' : 'notPrivate')}{' '}
          {t('seen.until', { date: localDate(patient.turns18On) })}
        </Text>
      </Part>
    </Stack>
  );
}

const isNow = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): boolean =>
  Date.parse(startsAt) <= Date.now() && Date.now() < Date.parse(endsAt);

function Progress({
  patient,
  number,
}: {
  patient: HomeOfPatient;
  number: (value: number, digits?: number) => string;
}) {
  const { t } = useTranslation('home');
  const ladders = patient.desensitizationProtocols.filter(({ status }) => status === 'ACTIVE');
  return (
    <ul className={classes['list']}>
      {ladders.map(({ id, title, currentStep, content }) => (
        <li key={id}>
          <Text fw={600}>{title}</Text>
          <Text size="sm">
            {t('progress.step', {
              step: currentStep.ordinal,
              of: content.steps.length,
              stimulus: currentStep.stimulusName,
            })}
          </Text>
        </li>
      ))}
      {patient.performanceProgress.map(({ activity, first, best, last }) => (
        <li key={activity.code}>
          <Text fw={600}>{activity.name}</Text>
          <Text size="sm">
            {t('progress.best', {
              best: number(best, 1),
              first: number(first, 1),
              last: number(last, 1),
              unit: t(`unit.${activity.unit}`),
            })}
          </Text>
        </li>
      ))}
      {ladders.length + patient.performanceProgress.length === 0 && <li>{t('progress.none')}</li>}
    </ul>
  );
}
