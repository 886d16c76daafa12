import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  PrintButton,
  useFormats,
} from '../../../ui/index.ts';
import { MinutesPaper } from '../components/MinutesPaper.tsx';
import { SheetPaper } from '../components/SheetPaper.tsx';
import { ConferencePapersDocument } from '../item-operations.ts';
import classes from '../components/papers.module.css';

/** On paper: the sheet of each young person, or the minutes about each, one page each. */
export function ConferencePapersPage() {
  const { conferenceId = '', paper } = useParams();
  const { t } = useTranslation(['conference', 'patients']);
  const { instant } = useFormats();
  const { data, error, refetch } = useQuery(ConferencePapersDocument, {
    variables: { id: conferenceId },
    fetchPolicy: 'network-only',
  });
  const conference = data?.conference;
  if (!conference) {
    if (data)
      return <EmptyState title={t('patients:closed.notFound')} text={t('patients:closed.notFoundBody')} />;
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={8} />;
  }
  const Paper = paper === 'minutes' ? MinutesPaper : SheetPaper;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t(paper === 'minutes' ? 'print.minutes' : 'print.sheets')}
          subtitle={instant(conference.startsAt)}
        />
        <Group mb="md">
          <Button
            component={Link}
            to={`/conference/${conferenceId}`}
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
          >
            {t('print.back')}
          </Button>
          <PrintButton />
        </Group>
      </div>
      <div className={classes['papers']}>
        {conference.agenda.map((part) => (
          <Paper key={part.id} conference={conference} part={part} />
        ))}
      </div>
    </>
  );
}
