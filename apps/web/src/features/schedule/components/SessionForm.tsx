import { Button, Group, Stack, Text } from '@mantine/core';
import { localMinuteIn } from '@consilium/domain';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AlternativeFieldsFragment } from '../../../gql/graphql.ts';
import { RefusalAlert, useNotify, useUnsavedChanges } from '../../../ui/index.ts';
import type { BookingOutcome } from '../booking-outcome.ts';
import { useBookingWords } from '../hooks/use-booking-words.ts';
import { useClashCheck } from '../hooks/use-clash-check.ts';
import type { ScheduleContext } from '../hooks/use-schedule.ts';
import { problemsOf, toBookInput, toTime, type SessionValues } from '../session-values.ts';
import { BookingProblems } from './BookingProblems.tsx';
import { SessionFields } from './SessionFields.tsx';

interface SessionFormProps {
  readonly schedule: ScheduleContext;
  readonly initial: SessionValues;
  /** The session that is edited; null books a new one. */
  readonly sessionId: string | null;
  readonly inSeries: boolean;
  readonly send: (values: SessionValues, overrideReason: string) => Promise<BookingOutcome>;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Books or changes a session; what stands in the way is said before it is sent. */
export function SessionForm(props: SessionFormProps) {
  const { schedule, initial, sessionId, inSeries, send, onSaved, onCancel } = props;
  const { words, nameOf, zone } = schedule;
  const { t } = useTranslation('schedule');
  const notify = useNotify();
  const bookingWords = useBookingWords(words, nameOf);
  const form = useForm<SessionValues>({ defaultValues: initial as never });
  const { control, setValue, getValues, formState } = form;
  const values = useWatch({ control }) as SessionValues;
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<BookingOutcome | null>(null);
  const [reason, setReason] = useState('');
  const problems = problemsOf(values);
  const problem = (name: keyof SessionValues) => {
    const code = tried ? problems.get(name) : undefined;
    return code ? t(`form.problem.${code}`) : null;
  };
  const check = useClashCheck(problems.size === 0 ? toBookInput(values) : null, sessionId);
  const unsaved = useUnsavedChanges(formState.isDirty);

  const clashes = check?.clashes ?? (outcome?.kind === 'CLASH' ? outcome.clashes : []);
  const alternatives = check?.alternatives ?? (outcome?.kind === 'CLASH' ? outcome.alternatives : []);
  const warnings = check?.warnings ?? (outcome?.kind === 'WARNED' ? outcome.warnings : []);
  const reasonMissing = outcome?.kind === 'WARNED' && reason.trim() === '';

  const set = <K extends keyof SessionValues>(name: K, value: SessionValues[K]) =>
    setValue(name as never, value as never, { shouldDirty: true });
  const take = ({ startsAt, memberIds, roomId }: AlternativeFieldsFragment) => {
    const start = localMinuteIn(zone, new Date(startsAt));
    set('startsOn', start.on);
    set('startTime', toTime(start.minute));
    set('memberIds', memberIds);
    set('roomId', roomId);
    setOutcome(null);
  };
  const submit = async () => {
    setTried(true);
    if (problemsOf(getValues()).size > 0) return;
    try {
      const answer = await send(getValues(), reason);
      setOutcome(answer);
      if (answer.kind === 'SAVED') {
        unsaved.release();
        onSaved();
      }
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <form
      noValidate
      aria-label={t(sessionId ? 'form.editTitle' : 'form.bookTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit(submit)(event);
      }}
    >
      {unsaved.dialog}
      <Stack gap="md">
        <SessionFields
          form={form}
          values={values}
          schedule={schedule}
          booked={sessionId !== null}
          inSeries={inSeries}
          problem={problem}
        />
        <div aria-live="polite">
          <BookingProblems
            clashes={clashes}
            warnings={warnings}
            alternatives={alternatives}
            words={bookingWords}
            series={values.repeat.repeats || values.scope !== 'THIS'}
            reason={reason}
            reasonProblem={reasonMissing ? t('problems.reasonMissing') : null}
            onReason={setReason}
            onAlternative={take}
          />
          {check && clashes.length === 0 && warnings.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('problems.none')}
            </Text>
          )}
        </div>
        {outcome?.kind === 'REFUSED' && <RefusalAlert refusal={outcome.refusal} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {t(sessionId ? 'form.save' : 'form.book')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
