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
import { newRuleOf, problemsOf, toBookInput, toTime, type SessionValues } from '../session-values.ts';
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
  const [answer, setAnswer] = useState<{ about: SessionValues; outcome: BookingOutcome } | null>(null);
  const [reason, setReason] = useState('');
  const problems = problemsOf(values);
  const problem = (name: keyof SessionValues) => {
    const code = tried ? problems.get(name) : undefined;
    return code ? t(`form.problem.${code}`) : null;
  };
  // What is asked looks at this session; of a whole series only the answer to sending it says everything.
  const series = sessionId === null ? values.repeat.repeats : values.scope !== 'THIS';
  const asked = sessionId === null ? values : { ...values, repeat: { ...values.repeat, repeats: false } };
  const newRule = sessionId !== null && newRuleOf(values, initial) !== null;
  const check = useClashCheck(problems.size === 0 && !newRule ? toBookInput(asked) : null, sessionId);
  // An answer holds until something is changed.
  const outcome = answer && JSON.stringify(answer.about) === JSON.stringify(values) ? answer.outcome : null;
  const unsaved = useUnsavedChanges(formState.isDirty);

  const clashing = outcome?.kind === 'CLASH' ? outcome : null;
  const clashes = clashing?.clashes ?? check?.clashes ?? [];
  // A whole series is not moved to the day that suits one of its sessions.
  const alternatives = (clashing?.alternatives ?? check?.alternatives ?? []).filter(
    ({ why }) => !series || why !== 'LATER_DAY',
  );
  const warnings = outcome?.kind === 'WARNED' ? outcome.warnings : (check?.warnings ?? []);
  const reasonMissing = outcome?.kind === 'WARNED' && reason.trim() === '';

  const set = <K extends keyof SessionValues>(name: K, value: SessionValues[K]) =>
    setValue(name as never, value as never, { shouldDirty: true });
  const take = ({ startsAt, memberIds, roomId }: AlternativeFieldsFragment) => {
    const start = localMinuteIn(zone, new Date(startsAt));
    if (!series) set('startsOn', start.on);
    set('startTime', toTime(start.minute));
    set('memberIds', memberIds);
    set('roomId', roomId);
  };
  const days = [...new Set(clashes.map(({ occurrenceOn }) => occurrenceOn))];
  // A change that keeps the rule leaves sessions as they are, by their own days, and never the one that is open.
  const staysPut = sessionId !== null && !newRule;
  const mayLeaveOut =
    series &&
    days.length > 0 &&
    !(staysPut && (values.startsOn !== initial.startsOn || days.includes(initial.startsOn)));
  const submit = async () => {
    setTried(true);
    if (problemsOf(getValues()).size > 0) return;
    try {
      const about = getValues();
      const sent = await send(about, reason);
      setAnswer({ about, outcome: sent });
      if (sent.kind === 'SAVED') {
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
            series={series}
            reason={reason}
            reasonProblem={reasonMissing ? t('problems.reasonMissing') : null}
            onReason={setReason}
            onAlternative={take}
            leaveOut={
              mayLeaveOut
                ? {
                    label: t(staysPut ? 'problems.keep' : 'problems.leaveOut', { count: days.length }),
                    act: () => set('leaveOut', [...values.leaveOut, ...days]),
                  }
                : null
            }
          />
          {values.leaveOut.length > 0 && (
            <Group gap="xs">
              <Text size="sm">
                {t(staysPut ? 'problems.kept' : 'problems.leftOut', {
                  days: words.list([...values.leaveOut].sort().map((on) => words.short(on))),
                })}
              </Text>
              <Button size="compact-sm" variant="subtle" onClick={() => set('leaveOut', [])}>
                {t('problems.leaveNone')}
              </Button>
            </Group>
          )}
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
