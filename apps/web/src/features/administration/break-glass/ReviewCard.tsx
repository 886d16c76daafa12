import { useMutation } from '@apollo/client/react';
import { Anchor, Button, Paper, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess, useSession } from '../../../app/session.tsx';
import { InstantText, useNotify } from '../../../ui/index.ts';
import { ReviewBreakGlassDocument, type BreakGlassReview } from './operations.ts';
import classes from './break-glass.module.css';

/** Who opened whose record, when and why; and the answer of whoever looked at it. */
export function ReviewCard({ review }: { review: BreakGlassReview }) {
  const { t } = useTranslation('administration');
  const { viewer } = useSession();
  const may = useAccess();
  const notify = useNotify();
  const [markReviewed, { loading }] = useMutation(ReviewBreakGlassDocument, {
    refetchQueries: ['BreakGlassGrants', 'Today'],
    awaitRefetchQueries: true,
  });
  // Nobody reviews their own access; the server knows the account, the page only its name.
  const own = review.memberName === viewer.displayName;
  const [now] = useState(() => Date.now());
  const open = new Date(review.expiresAt).getTime() > now;
  const markIt = () =>
    markReviewed({ variables: { grantId: review.id } })
      .then(() => notify.done(t('breakGlass.done')))
      .catch(notify.failed);
  return (
    <Paper component="li" className={classes['card']}>
      <div className={classes['what']}>
        <Text size="sm">
          <Text span fw={650}>
            <bdi>{review.memberName}</bdi>
          </Text>{' '}
          {t('breakGlass.opened')}{' '}
          {may('patient.read', { relation: 'OUTSIDE' }) ? (
            <Anchor component={Link} to={`/patients/${review.patientId}`} fw={650} inherit>
              <bdi>{review.patientName}</bdi>
            </Anchor>
          ) : (
            <Text span fw={650}>
              <bdi>{review.patientName}</bdi>
            </Text>
          )}
        </Text>
        <blockquote className={classes['reason']}>
          <Text size="xs" c="dimmed" fw={600}>
            {t(`breakGlass.reason.${review.reasonCode}`)}
          </Text>
          <Text size="sm">{review.reason}</Text>
        </blockquote>
        <Text size="sm" c="dimmed">
          <InstantText at={review.openedAt} /> · <InstantText at={review.openedAt} ago />
          {open && (
            <>
              {' · '}
              {t('breakGlass.openUntil')} <InstantText at={review.expiresAt} />
            </>
          )}
        </Text>
      </div>
      <div className={classes['answer']}>
        {review.reviewedAt ? (
          <Text size="sm" c="dimmed">
            {t('breakGlass.reviewedBy', { name: review.reviewedByName ?? t('breakGlass.somebody') })}{' '}
            <InstantText at={review.reviewedAt} />
          </Text>
        ) : own ? (
          <Text size="sm" c="dimmed">
            {t('breakGlass.own')}
          </Text>
        ) : (
          <Button
            variant="light"
            leftSection={<IconCheck size={16} aria-hidden />}
            loading={loading}
            onClick={() => void markIt()}
            aria-label={t('breakGlass.markNamed', { member: review.memberName, patient: review.patientName })}
          >
            {t('breakGlass.mark')}
          </Button>
        )}
      </div>
    </Paper>
  );
}
