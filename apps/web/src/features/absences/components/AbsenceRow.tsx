import { useMutation, useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { localDateIn } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ErrorState,
  InstantText,
  LoadingState,
  RefusalAlert,
  useFormats,
  useNotify,
} from '../../../ui/index.ts';
import type { RefusalLike } from '../../../ui/index.ts';
import { useAccess, useSession } from '../../../app/session.tsx';
import type { WeekNames } from '../../week-builder/index.ts';
import { AbsenceCoverDocument, DecideExceptionDocument, type Absence } from '../operations.ts';
import { CoverForm } from './CoverForm.tsx';
import { WithdrawAbsence } from './WithdrawAbsence.tsx';
import classes from './absences.module.css';

interface AbsenceRowProps {
  readonly absence: Absence;
  readonly names: WeekNames;
  readonly mayDecide: boolean;
  /** Over: it stays on record, and nobody changes it. */
  readonly past: boolean;
  readonly onChanged: () => void;
}

/** Who is away, when, and whether it holds; whoever decides sees first which bookings it breaks. */
export function AbsenceRow({ absence, names, mayDecide, past, onChanged }: AbsenceRowProps) {
  const { t } = useTranslation(['absences', 'codes']);
  const notify = useNotify();
  const may = useAccess();
  const { viewer } = useSession();
  // Whoever decides sees first what it breaks.
  const [open, setOpen] = useState(mayDecide && !past && absence.status === 'REQUESTED');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [decide, { loading }] = useMutation(DecideExceptionDocument);
  const own = absence.memberId === viewer.memberId && may('exception.request');
  const standing = absence.status === 'REQUESTED' || absence.status === 'ACCEPTED';
  const { id, version, kind, status, startsAt, endsAt, decidedByName, decisionNote } = absence;

  const answer = async (accept: boolean) => {
    setRefusal(null);
    try {
      const found = (await decide({ variables: { input: { id, version, accept, note } } })).data
        ?.decideException;
      if (!found) return;
      if ('code' in found) return setRefusal(found);
      notify.done(t(accept ? 'absences:accepted' : 'absences:refused'));
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <li className={classes['item']}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          <bdi>{names.member(absence.memberId)}</bdi> · {t(`codes:exceptionKind.${kind}`)}
        </Text>
        <Badge variant="light" color="gray">
          {t(`codes:exceptionStatus.${status}`)}
        </Badge>
      </Group>
      <Text size="sm">
        <InstantText at={startsAt} /> – <InstantText at={endsAt} />
      </Text>
      <span className={classes['note']}>
        {[absence.note, decidedByName ?? '', decisionNote].filter(Boolean).join(' · ')}
      </span>
      {mayDecide && !past && standing && kind !== 'EXTRA_HOURS' && (
        <Button
          size="compact-sm"
          variant="default"
          mt="xs"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('absences:breaks')}
        </Button>
      )}
      {open && kind !== 'EXTRA_HOURS' && <Breaks absence={absence} names={names} onDone={onChanged} />}
      {mayDecide && status === 'REQUESTED' && (
        <Group mt="xs" gap="xs" align="flex-end">
          <TextInput
            label={t('absences:why')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button loading={loading} onClick={() => void answer(true)}>
            {t('absences:accept')}
          </Button>
          <Button variant="default" loading={loading} onClick={() => void answer(false)}>
            {t('absences:refuse')}
          </Button>
        </Group>
      )}
      {(own || mayDecide) && standing && !past && (
        <WithdrawAbsence absence={absence} name={names.member(absence.memberId)} onChanged={onChanged} />
      )}
      <RefusalAlert refusal={refusal} />
    </li>
  );
}

function Breaks({ absence, names, onDone }: { absence: Absence; names: WeekNames; onDone: () => void }) {
  const { zone } = useFormats();
  const [from, until] = [absence.startsAt, absence.endsAt].map((at) => localDateIn(zone, new Date(at)));
  const { data, error, refetch } = useQuery(AbsenceCoverDocument, {
    variables: { from: from ?? '', until: until ?? '', memberId: absence.memberId },
    fetchPolicy: 'network-only',
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={2} />;
  const cover = data.memberExceptions.find(({ id }) => id === absence.id)?.cover;
  if (!cover) return null;
  return (
    <CoverForm
      key={cover.sessions.length}
      handover={cover}
      names={names}
      from={from ?? ''}
      leaving={false}
      onDone={() => {
        void refetch();
        onDone();
      }}
    />
  );
}
