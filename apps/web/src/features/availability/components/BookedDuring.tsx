import { useQuery } from '@apollo/client/react';
import { Anchor, Group, Text } from '@mantine/core';
import type { LocalDate } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { ErrorState, InstantText, useFormats } from '../../../ui/index.ts';
import { bookedDuring, daysToAsk } from '../booked-during.ts';
import { BookedDuringDocument } from '../closure-operations.ts';
import classes from './availability.module.css';

interface BookedDuringProps {
  /** Null: every room, for the clinic is closed. */
  readonly roomId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  /** First and last day that the time touches. */
  readonly days: { readonly from: LocalDate; readonly until: LocalDate };
  /** Where to go on from here; null within a form, which a link would leave. */
  readonly links: {
    /** Where the week can be mended; null where it is done by hand. */
    readonly repair: string | null;
  } | null;
}

/** The bookings that a closure breaks: they stay booked until somebody moves them. */
export function BookedDuring({ roomId, startsAt, endsAt, days, links }: BookedDuringProps) {
  const { t } = useTranslation('availability');
  const { list } = useFormats();
  const may = useAccess();
  const { from, until, cut } = daysToAsk(days.from, days.until);
  const { data, error, loading, refetch } = useQuery(BookedDuringDocument, {
    variables: { from, until, roomIds: roomId ? [roomId] : null },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) {
    return error && !loading ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <Text size="sm" c="dimmed">
        {t('closure.looking')}
      </Text>
    );
  }
  const broken = bookedDuring(data.sessions, { startsAt, endsAt });
  const more = cut && <Text size="sm">{t('closure.cut')}</Text>;
  if (broken.length === 0) {
    return (
      <>
        <Text size="sm" c="dimmed">
          {t('closure.nothing')}
        </Text>
        {more}
      </>
    );
  }
  return (
    <div>
      <details className={classes['broken']}>
        <summary>{t('closure.broken', { count: broken.length })}</summary>
        <ul>
          {broken.map((session) => (
            <li key={session.id}>
              {links ? (
                <Anchor component={Link} to={`/schedule?view=day&by=room&on=${session.localOn}`} size="sm">
                  <InstantText at={session.startsAt} />
                </Anchor>
              ) : (
                <InstantText at={session.startsAt} />
              )}{' '}
              {session.title}
              {session.members.length > 0 && <> · {list(session.members.map((one) => one.displayName))}</>}
            </li>
          ))}
        </ul>
      </details>
      {more}
      {links && (
        <Group gap="md">
          {links.repair && may('week.build') && (
            <Anchor component={Link} to={links.repair} size="sm">
              {t('closure.repair')}
            </Anchor>
          )}
          <Anchor component={Link} to={`/schedule?view=week&by=room&on=${days.from}`} size="sm">
            {t('closure.calendar')}
          </Anchor>
        </Group>
      )}
    </div>
  );
}
