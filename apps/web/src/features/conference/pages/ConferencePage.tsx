import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ConferenceFieldsFragment } from '../../../gql/graphql.ts';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  useFormats,
  useUrlState,
} from '../../../ui/index.ts';
import { UnsavedForms } from '../../care-plan/index.ts';
import { AgendaPanel } from '../components/AgendaPanel.tsx';
import { AttendancePanel } from '../components/AttendancePanel.tsx';
import { ConferenceActions } from '../components/ConferenceActions.tsx';
import { PartPanel } from '../components/PartPanel.tsx';
import classes from '../components/conference.module.css';
import { useConference } from '../hooks/use-conference.ts';
import { useConferenceSteps } from '../hooks/use-conference-steps.ts';
import { useNow } from '../hooks/use-now.ts';

/** Conference mode: the agenda and its clock at the side, the one who is talked about in the middle. */
export function ConferencePage() {
  const { t } = useTranslation('patients');
  const { conferenceId = '' } = useParams();
  const { conference, data, error, refetch } = useConference(conferenceId);
  if (conference) {
    return (
      <UnsavedForms>
        <OpenConference conference={conference} />
      </UnsavedForms>
    );
  }
  if (data) return <EmptyState title={t('closed.notFound')} text={t('closed.notFoundBody')} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={8} />;
}

function OpenConference({ conference }: { conference: ConferenceFieldsFragment }) {
  const { t } = useTranslation('conference');
  const { instant } = useFormats();
  const steps = useConferenceSteps(conference);
  const now = useNow(conference.status === 'UNDER_WAY');
  const [asked, setAsked] = useUrlState('about');
  const current = conference.agenda.find(({ status }) => status === 'UNDER_DISCUSSION');
  // Who was talked about last stays shown until somebody else is, also when their part has been signed.
  const [lastId, setLastId] = useState<string | null>(null);
  if (current && current.id !== lastId) setLastId(current.id);
  const byId = (wanted: string | null) => conference.agenda.find(({ id }) => id === wanted);
  const shown = byId(asked) ?? current ?? byId(lastId) ?? conference.agenda[0] ?? null;
  const discuss = async (itemId: string | null) => {
    // From here on one follows the conference again.
    if (await steps.discuss(itemId)) setAsked('');
  };
  return (
    <>
      <PageHeader
        title={t('one', { date: instant(conference.startsAt) })}
        subtitle={[conference.title, t(`status.${conference.status}`)].filter(Boolean).join(' · ')}
        actions={<ConferenceActions conference={conference} steps={steps} />}
      />
      <div className={classes['layout']}>
        <Stack gap="md" className={classes['side'] ?? ''}>
          <AgendaPanel
            conference={conference}
            shownId={shown?.id ?? null}
            now={now}
            onShow={setAsked}
            onOrder={(patientIds) => void steps.order(patientIds)}
          />
          <AttendancePanel conference={conference} steps={steps} />
        </Stack>
        {shown ? (
          <PartPanel key={shown.id} conference={conference} item={shown} now={now} onDiscuss={discuss} />
        ) : (
          <Text c="dimmed">{t('list.hidden', { count: conference.hiddenItems })}</Text>
        )}
      </div>
    </>
  );
}
