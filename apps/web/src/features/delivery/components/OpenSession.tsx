import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { actOfKind, type InterventionKind } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { useHeld, useHoldWords } from '../../holds/index.ts';
import { useActs } from '../hooks/use-acts.ts';
import type { CarryOut } from '../hooks/use-bedside.ts';
import { useDeliveryWords } from '../hooks/use-delivery-words.ts';
import type { Activity, Bedside } from '../operations.ts';
import type { SessionSlots } from '../session-slots.ts';
import { InterventionList, type Act } from './InterventionList.tsx';
import { MinutesDialog } from './MinutesDialog.tsx';
import { PatientPart, Section } from './PatientPart.tsx';
import { PresenceRow } from './PresenceRow.tsx';
import classes from './bedside.module.css';

interface OpenSessionProps {
  readonly bedside: Bedside;
  readonly activities: readonly Activity[];
  readonly busy: boolean;
  readonly slots: SessionSlots;
  readonly carryOut: CarryOut;
  readonly onRecorded: () => void;
}

/** What is recorded in a session, from who is here to its end. */
export function OpenSession({ bedside, activities, busy, slots, carryOut, onRecorded }: OpenSessionProps) {
  const { t } = useTranslation('delivery');
  const may = useAccess();
  const words = useDeliveryWords();
  const acts = useActs(bedside, carryOut);
  const [chosen, setChosen] = useState<string | null>(null);
  const [entering, setEntering] = useState<{ act: Act; planned: number } | null>(null);
  const { session, delivery, patients, sessionId } = bedside;
  const off = session.status === 'CANCELLED' || session.status === 'WITHDRAWN';
  const editable = !off && may('delivery.record', { relation: 'TEAM' });
  const underWay = session.status === 'IN_PROGRESS';
  const over = session.status === 'DELIVERED';
  const group = session.kind === 'GROUP' && patients.length > 1;
  const [first] = patients;
  const part = patients.find(({ patientId }) => patientId === chosen) ?? first;
  const nameOf = (id: string) =>
    session.patients.find(({ patientId }) => patientId === id)?.displayName ?? t('somebody');
  const attendanceOf = (id: string) =>
    session.patients.find(({ patientId }) => patientId === id)?.attendance ?? 'EXPECTED';
  const whose = group ? null : (part?.patientId ?? null);
  const minutesOf = (act: Act) =>
    (part?.deliveries ?? [])
      .filter(({ enteredInErrorAt }) => !enteredInErrorAt)
      .filter((row) =>
        act.interventionId ? row.interventionId === act.interventionId : row.kind === act.kind,
      )
      .reduce((sum, row) => sum + row.minutes, 0);
  const held = useHeld(part?.patientId);
  const holdWords = useHoldWords();
  const holdOn = (kind: InterventionKind) => held(actOfKind(kind));
  const onHold = (kind: InterventionKind) => {
    const hold = holdOn(kind);
    return hold && t('acts.onHold', { what: holdWords.label(hold), name: hold.setByName });
  };
  const planned = part ? plannedOf(bedside, whose) : [];
  const begin = async () => {
    const begun = await carryOut((records) => records.start(sessionId, session.title));
    const [booked, ...more] = planned.filter((row) => row.booked);
    // What the session was booked for is what begins with it.
    if (begun && begun.kind !== 'REFUSED' && booked && more.length === 0 && !holdOn(booked.kind)) {
      await acts.start({ kind: booked.kind, interventionId: booked.interventionId }, whose);
    }
  };
  const end = async () => {
    await acts.stop();
    await carryOut((records) => records.finish(sessionId, session.title));
  };
  return (
    <>
      <Section title={t('presence.title')}>
        <Stack gap="md">
          {patients.map((row) => (
            <PresenceRow
              key={row.patientId}
              part={row}
              name={nameOf(row.patientId)}
              attendance={attendanceOf(row.patientId)}
              startsAt={session.startsAt}
              editable={editable}
              busy={busy}
              onRecord={(presence) =>
                void carryOut((records) => records.presence(nameOf(row.patientId), presence))
              }
            />
          ))}
          {bedside.otherPatients > 0 && (
            <Text size="sm" c="dimmed">
              {t('presence.others', { count: bedside.otherPatients })}
            </Text>
          )}
        </Stack>
      </Section>
      {part && (
        <Section title={t('acts.title')} {...(group ? { hint: t('acts.group') } : {})}>
          <InterventionList
            planned={planned}
            disciplineCodes={session.members.map(({ disciplineCode }) => disciplineCode)}
            running={acts.running}
            disabled={!editable || !(underWay || over)}
            onHold={onHold}
            minutesOf={minutesOf}
            onStart={(act) => void acts.start(act, whose)}
            onStop={() => void acts.stop()}
            onMinutes={(act, planned) => setEntering({ act, planned })}
          />
          {!underWay && !over && !off && (
            <Text size="sm" c="dimmed">
              {t('acts.startFirst')}
            </Text>
          )}
        </Section>
      )}
      {group && (
        <div className={classes['people']} role="group" aria-label={t('whose')}>
          {patients.map(({ patientId }) => (
            <Button
              key={patientId}
              variant={patientId === part?.patientId ? 'filled' : 'default'}
              aria-pressed={patientId === part?.patientId}
              onClick={() => setChosen(patientId)}
            >
              {nameOf(patientId)}
            </Button>
          ))}
        </div>
      )}
      {part && (
        <PatientPart
          key={part.patientId}
          part={part}
          name={nameOf(part.patientId)}
          activities={activities}
          underWay={underWay}
          editable={editable}
          busy={busy}
          slots={slots}
          carryOut={carryOut}
          onRecorded={onRecorded}
        />
      )}
      {entering && (
        <MinutesDialog
          title={words.kind(entering.act.kind)}
          planned={entering.planned}
          onClose={() => setEntering(null)}
          onRecord={(minutes) => {
            setEntering(null);
            void acts.enter(entering.act, whose, minutes);
          }}
        />
      )}
      {over && (
        <Paper withBorder p="sm">
          <Group gap="xs">
            <IconCircleCheck size={20} aria-hidden />
            <Text>{t('finished')}</Text>
          </Group>
        </Paper>
      )}
      {editable && !over && (
        <div className={`${classes['bar']} no-print`}>
          {underWay && delivery ? (
            <Button size="lg" disabled={busy} onClick={() => void end()}>
              {t('finish')}
            </Button>
          ) : (
            <Button size="lg" disabled={busy} onClick={() => void begin()}>
              {t('start')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** What is offered to start: of one patient the own plan; in a group what any of them is prescribed, each kind once. */
function plannedOf({ patients }: Bedside, patientId: string | null) {
  if (patientId) return patients.find((part) => part.patientId === patientId)?.planned ?? [];
  const all = patients
    .flatMap(({ planned }) => planned)
    .filter(({ booked, mode }) => booked || mode === 'GROUP');
  return all.filter((row, index) => all.findIndex(({ kind }) => kind === row.kind) === index);
}
