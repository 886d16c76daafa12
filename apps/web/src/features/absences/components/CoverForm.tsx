import { useMutation } from '@apollo/client/react';
import { Alert, Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText, RefusalAlert, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { WeekNames } from '../../week-builder/index.ts';
import { HandOverCaseloadDocument, type Handover } from '../operations.ts';
import classes from './absences.module.css';

interface CoverFormProps {
  readonly handover: Handover;
  readonly names: WeekNames;
  /** First day on which the others act. */
  readonly from: string;
  /** True when the member leaves for good: then the memberships on care teams may end as well. */
  readonly leaving: boolean;
  readonly onDone: () => void;
}

type Refused = RefusalLike & {
  readonly clashes?: readonly { readonly message: string; readonly startsAt: string }[];
};

/** Who takes which session over: proposed already, changed by a choice, and done all at once or not at all. */
export function CoverForm({ handover, names, from, leaving, onDone }: CoverFormProps) {
  const { t } = useTranslation(['absences', 'codes']);
  const { list, instant } = useFormats();
  const notify = useNotify();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(
    () => new Map(handover.sessions.map(({ sessionId, proposedMemberId }) => [sessionId, proposedMemberId])),
  );
  const [endMemberships, setEnd] = useState(leaving);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [handOver, { loading }] = useMutation(HandOverCaseloadDocument);
  const candidates = handover.candidateIds.map((id) => ({ value: id, label: names.member(id) }));
  const assignments = [...chosen].flatMap(([sessionId, memberId]) =>
    memberId ? [{ sessionId, memberId }] : [],
  );

  const send = async () => {
    setRefused(null);
    const input = { fromMemberId: handover.fromMemberId, from, assignments, endMemberships };
    try {
      const answer = (await handOver({ variables: { input } })).data?.handOverCaseload;
      if (!answer) return;
      if ('code' in answer) return setRefused(answer);
      notify.done(t('absences:handedOver', { count: answer.sessionIds.length }));
      onDone();
    } catch (error) {
      notify.failed(error);
    }
  };

  if (handover.sessions.length === 0) return <Text size="sm">{t('absences:nothingBooked')}</Text>;
  return (
    <>
      <ul className={classes['list']}>
        {handover.sessions.map(({ sessionId, title, startsAt, patients, refused: whyNot }) => (
          <li key={sessionId} className={classes['item']}>
            <div className={classes['cover']}>
              <div>
                <Text size="sm" fw={600}>
                  <InstantText at={startsAt} /> ·{' '}
                  <bdi>{list(patients.map(({ displayName }) => displayName))}</bdi>
                </Text>
                <span className={classes['note']}>{title}</span>
              </div>
              <Select
                aria-label={`${t('absences:takenBy')}: ${title}, ${instant(startsAt)}`}
                placeholder={t('absences:nobody')}
                data={candidates.filter(({ value }) => !whyNot.some(({ memberId }) => memberId === value))}
                value={chosen.get(sessionId) ?? null}
                onChange={(memberId) => setChosen(new Map(chosen).set(sessionId, memberId))}
                clearable
              />
            </div>
            {whyNot.length > 0 && (
              <span className={classes['note']}>
                {whyNot
                  .map(({ memberId, why }) => `${names.member(memberId)}: ${t(`codes:noCover.${why}`)}`)
                  .join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {leaving && (
        <Checkbox
          mt="sm"
          checked={endMemberships}
          onChange={(event) => setEnd(event.currentTarget.checked)}
          label={t('absences:endMemberships')}
        />
      )}
      {refused?.clashes && refused.clashes.length > 0 ? (
        <Alert color="yellow" variant="light" mt="sm" role="alert" title={t('absences:clash')}>
          {refused.clashes.map(({ message, startsAt }, index) => (
            <div key={`${startsAt}-${index}`}>
              <InstantText at={startsAt} />: {message}
            </div>
          ))}
        </Alert>
      ) : (
        <RefusalAlert refusal={refused} />
      )}
      <Group mt="sm">
        <Button loading={loading} disabled={assignments.length === 0} onClick={() => void send()}>
          {t('absences:handOver', { count: assignments.length })}
        </Button>
      </Group>
    </>
  );
}
