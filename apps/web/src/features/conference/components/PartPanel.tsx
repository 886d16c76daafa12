import { useQuery } from '@apollo/client/react';
import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { isAgendaOpen } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import type { AgendaEntryFragment, ConferenceFieldsFragment } from '../../../gql/graphql.ts';
import { ErrorState, InstantText, LoadingState } from '../../../ui/index.ts';
import { AgendaPartDocument } from '../item-operations.ts';
import { ClockBar } from './ClockBar.tsx';
import { DecisionsSection } from './DecisionsSection.tsx';
import { GapList } from './GapList.tsx';
import { PointList } from './PointList.tsx';
import { SheetView } from './SheetView.tsx';
import { SummarySection } from './SummarySection.tsx';
import { VersionSection } from './VersionSection.tsx';
import classes from './conference.module.css';

interface PartPanelProps {
  readonly conference: ConferenceFieldsFragment;
  readonly item: AgendaEntryFragment;
  readonly now: Date;
  readonly onDiscuss: (itemId: string | null) => Promise<void>;
}

/** Everything about one young person: the sheet, what is said, what is decided, and the version it becomes. */
export function PartPanel({ conference, item, now, onDiscuss }: PartPanelProps) {
  const { t } = useTranslation('conference');
  const may = useAccess();
  const { relation } = item;
  const { data, error, refetch } = useQuery(AgendaPartDocument, {
    variables: { id: item.id },
    fetchPolicy: 'cache-and-network',
  });
  const part = data?.agendaItem;
  const writing =
    conference.status === 'UNDER_WAY' && isAgendaOpen(item.status) && may('conference.record', { relation });
  return (
    <Stack gap="md" component="section" aria-label={item.patientName} miw={0}>
      <Paper p="md">
        <Group justify="space-between" gap="sm">
          <div>
            <Title order={2} size="h2" className={classes['name'] ?? ''}>
              {item.patientName}
            </Title>
            <Anchor component={Link} to={`/patients/${item.patientId}`} size="sm" className="no-print">
              {t('sheet.chart')}
            </Anchor>
          </div>
          <ClockBar conference={conference} item={item} now={now} writing={writing} onDiscuss={onDiscuss} />
        </Group>
        {part?.signedAt && (
          <Text size="sm" mt="xs">
            {t('version.signedName', {
              name: [part.signedByName, part.signedCredential].filter(Boolean).join(', '),
            })}{' '}
            <InstantText at={part.signedAt} />
          </Text>
        )}
      </Paper>
      {!part &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={8} />)}
      {part && (
        <>
          <Paper p="md" component="section">
            <Title order={3} mb="xs">
              {t('sheet.flags')}
            </Title>
            <PointList points={part.flagsRaised} none={t('sheet.flagsNone')} />
          </Paper>
          <Paper p="md">
            <SheetView sheet={part.sheet} />
          </Paper>
          <SummarySection part={part} writing={writing} />
          <DecisionsSection part={part} writing={writing} />
          <VersionSection
            part={part}
            signable={
              conference.status === 'UNDER_WAY' &&
              (item.status === 'UNDER_DISCUSSION' || item.status === 'DISCUSSED') &&
              may('conference.sign', { relation })
            }
          />
          <GapList gaps={part.documentationGaps} />
        </>
      )}
    </Stack>
  );
}
