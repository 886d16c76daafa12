import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText, useFormats } from '../../../ui/index.ts';
import { useHoldWords } from '../hooks/use-hold-words.ts';
import type { Hold } from '../operations.ts';
import { EndHoldDialog } from './EndHoldDialog.tsx';
import classes from './holds.module.css';

/** One hold and all that was said about it. */
export function HoldCard({ hold, onChanged }: { hold: Hold; onChanged: () => void }) {
  const { t } = useTranslation('holds');
  const { localDate } = useFormats();
  const { label } = useHoldWords();
  const [step, setStep] = useState<'LIFT' | 'KEEP' | null>(null);
  const inForce = hold.liftedAt == null;
  return (
    <li className={`${classes['card']} ${inForce ? classes['force'] : ''}`}>
      <Group justify="space-between" gap="xs">
        <Text fw={650}>{label(hold)}</Text>
        <Group gap="xs">
          {hold.source === 'HARD_STOP' && (
            <Badge variant="outline" color="gray">
              {t('hardStop')}
            </Badge>
          )}
          <Badge color={inForce ? 'blue' : 'gray'} variant="light">
            {t(inForce ? 'inForce' : 'lifted')}
          </Badge>
        </Group>
      </Group>
      {hold.reason && <Text className={classes['reason']}>{hold.reason}</Text>}
      {inForce && (
        <Text size="sm" className={hold.reviewOverdue ? classes['late'] : classes['quiet']}>
          {t(hold.reviewOverdue ? 'banner.overdue' : 'banner.reviewOn', { date: localDate(hold.reviewOn) })}
        </Text>
      )}
      <ol className={classes['trail']}>
        <li>
          {t('history.set', { name: hold.setByName })} · <InstantText at={hold.setAt} />
        </li>
        {[...hold.reviews].reverse().map((review) => (
          <li key={review.reviewedAt}>
            {t('history.reviewed', { name: review.byName, date: localDate(review.nextReviewOn) })} ·{' '}
            <InstantText at={review.reviewedAt} />: {review.note}
          </li>
        ))}
        {hold.liftedAt && (
          <li>
            {t('history.lifted', { name: hold.liftedByName ?? '' })} · <InstantText at={hold.liftedAt} />
            {hold.liftReason && <>: {hold.liftReason}</>}
          </li>
        )}
      </ol>
      {inForce && hold.source === 'HARD_STOP' && !hold.viewerMayLift && (
        <Text size="sm" className={classes['quiet']}>
          {t('needsClearance')}
        </Text>
      )}
      {hold.viewerMayLift && (
        <Group gap="xs" mt="sm">
          <Button variant="default" onClick={() => setStep('LIFT')}>
            {t('lift')}
          </Button>
          <Button variant="default" onClick={() => setStep('KEEP')}>
            {t('keep')}
          </Button>
        </Group>
      )}
      {step && (
        <EndHoldDialog
          hold={hold}
          step={step}
          onClose={() => setStep(null)}
          onDone={() => {
            setStep(null);
            onChanged();
          }}
        />
      )}
    </li>
  );
}
