import { useMutation } from '@apollo/client/react';
import { Badge, Button, Checkbox, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { ADVERSE_EVENT_OUTCOMES, type AdverseEventOutcome } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText, RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { ReviewAdverseEventDocument } from '../adverse-event-operations.ts';
import type { AdverseEvent } from '../operations.ts';
import classes from './safety.module.css';

interface AdverseEventCardProps {
  readonly event: AdverseEvent;
  readonly mayReview: boolean;
  readonly onChanged: () => void;
}

/** One adverse event with its review. What was entered in error stays, struck through. */
export function AdverseEventCard({ event, mayReview, onChanged }: AdverseEventCardProps) {
  const { t } = useTranslation('safety');
  const [reviewing, setReviewing] = useState(false);
  return (
    <li className={classes['card']}>
      <Group justify="space-between" gap="xs">
        <Text fw={650} className={event.enteredInErrorAt != null ? classes['error'] : undefined}>
          {t(`event.classes.${event.eventClass}`)}
        </Text>
        <Group gap="xs">
          <Badge variant="light" color="gray">
            {event.severity} · {t(`event.severities.${event.severity}` as never)}
          </Badge>
          {event.serious && <Badge color="dark">{t('event.serious')}</Badge>}
          {event.lateEntry && (
            <Badge variant="outline" color="gray">
              {t('event.late')}
            </Badge>
          )}
        </Group>
      </Group>
      <Text size="sm">{event.description}</Text>
      <span className={classes['quiet']}>
        <InstantText at={event.onsetAt} /> · {event.activity} {event.activity && '·'}{' '}
        {t(`event.relatednesses.${event.relatedness}`)} · {t(`event.actions.${event.action}`)} ·{' '}
        {t(`event.outcomes.${event.outcome}`)} · {t('event.by', { name: event.byName })}
      </span>
      {event.reviewedAt != null && (
        <Text size="sm" mt="xs">
          {t('event.reviewedBy', { name: event.reviewedByName })} <InstantText at={event.reviewedAt} />:{' '}
          {event.reviewNote}
        </Text>
      )}
      {mayReview && event.closedAt == null && event.enteredInErrorAt == null && !reviewing && (
        <Button mt="sm" variant="default" onClick={() => setReviewing(true)}>
          {t('event.review')}
        </Button>
      )}
      {reviewing && (
        <ReviewForm
          event={event}
          onDone={() => {
            setReviewing(false);
            onChanged();
          }}
        />
      )}
    </li>
  );
}

function ReviewForm({ event, onDone }: { event: AdverseEvent; onDone: () => void }) {
  const { t } = useTranslation('safety');
  const notify = useNotify();
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<AdverseEventOutcome>(event.outcome);
  const [close, setClose] = useState(true);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [review, { loading }] = useMutation(ReviewAdverseEventDocument);

  const send = async () => {
    setRefusal(null);
    try {
      const input = { id: event.id, version: event.version, note, outcome, close };
      const answer = (await review({ variables: { input } })).data?.reviewAdverseEvent;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      onDone();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Stack mt="sm" gap="xs">
      <Textarea
        label={t('event.reviewNote')}
        minRows={2}
        autosize
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Select
        label={t('event.outcome')}
        data={ADVERSE_EVENT_OUTCOMES.map((value) => ({ value, label: t(`event.outcomes.${value}`) }))}
        value={outcome}
        onChange={(value) => value && setOutcome(value)}
      />
      <Checkbox
        label={t('event.closeIt')}
        checked={close}
        onChange={({ currentTarget }) => setClose(currentTarget.checked)}
      />
      <RefusalAlert refusal={refusal} />
      <Group>
        <Button loading={loading} disabled={note.trim() === ''} onClick={() => void send()}>
          {t('event.saveReview')}
        </Button>
      </Group>
    </Stack>
  );
}
