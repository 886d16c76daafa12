import { attends, wasPresent, wholeMinutes } from '@consilium/domain';
import { useSession } from '../../../app/session.tsx';
import type { Act } from '../components/InterventionList.tsx';
import type { Bedside } from '../operations.ts';
import type { RunningTimer } from '../running-timer.ts';
import type { CarryOut } from './use-bedside.ts';
import { useRunningTimer } from './use-running-timer.ts';

/** Whose minutes an act is: in a group of everybody who is here, otherwise of the one patient. */
function patientsOf(bedside: Bedside, patientId: string | null): string[] {
  if (patientId) return [patientId];
  const attendance = new Map(bedside.session.patients.map((row) => [row.patientId, row.attendance]));
  const own = bedside.patients.map((part) => part.patientId);
  const here = own.filter((id) => wasPresent(attendance.get(id) ?? 'EXPECTED'));
  return here.length > 0 ? here : own.filter((id) => attends(attendance.get(id) ?? 'EXPECTED'));
}

const nameOf = ({ session }: Bedside, id: string): string =>
  session.patients.find(({ patientId }) => patientId === id)?.displayName ?? session.title;

/** In a group each is credited under the own plan: the same intervention, else one of the same kind, else none. */
function interventionOf(bedside: Bedside, patientId: string, { kind, interventionId }: Act): string | null {
  const planned = bedside.patients.find((part) => part.patientId === patientId)?.planned ?? [];
  if (planned.some((row) => row.interventionId === interventionId)) return interventionId;
  if (interventionId === null) return null;
  return planned.find((row) => row.kind === kind)?.interventionId ?? null;
}

/**
 * Starting and stopping what is done. In co-treatment every member of the session is credited; otherwise whoever
 * records.
 */
export function useActs(bedside: Bedside, carryOut: CarryOut) {
  const { viewer } = useSession();
  const { timer, run, clear } = useRunningTimer(bedside.sessionId);
  const { kind: sessionKind, members } = bedside.session;
  const memberIds = (): (string | null)[] => {
    if (sessionKind === 'CO_TREATMENT') return members.map(({ memberId }) => memberId);
    const own = members.find(({ memberId }) => memberId === viewer.memberId);
    return [own?.memberId ?? viewer.memberId ?? null];
  };

  const record = async (act: Act & { readonly patientId: string | null }, startedAt: Date, endedAt: Date) => {
    // A tap that was taken back at once is nothing that was done.
    if (wholeMinutes({ startedAt: startedAt.getTime(), endedAt: endedAt.getTime() }) === 0) return;
    for (const patientId of patientsOf(bedside, act.patientId)) {
      for (const memberId of memberIds()) {
        await carryOut((records) =>
          records.delivery(nameOf(bedside, patientId), {
            sessionId: bedside.sessionId,
            patientId,
            interventionId: interventionOf(bedside, patientId, act),
            kind: act.kind,
            memberId,
            startedAt,
            endedAt,
            oneToOne: sessionKind !== 'GROUP',
          }),
        );
      }
    }
  };
  const finishRunning = async (running: RunningTimer, at: Date) => {
    clear();
    await record(running, new Date(running.startedAt), at);
  };
  return {
    running: timer,
    start: async (act: Act, patientId: string | null) => {
      const now = new Date();
      const before = timer;
      run({ ...act, patientId }, now);
      if (before) await record(before, new Date(before.startedAt), now);
    },
    stop: () => (timer ? finishRunning(timer, new Date()) : Promise.resolve()),
    /** Minutes without a clock: they end now. */
    enter: (act: Act, patientId: string | null, minutes: number) => {
      const end = new Date();
      return record({ ...act, patientId }, new Date(end.getTime() - minutes * 60_000), end);
    },
  };
}
