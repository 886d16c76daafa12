import { recordedTimes, type DeviceTimes, type RecordedTimes } from '@consilium/domain';
import { currentActor, currentContext } from '../context/request-context.ts';
import { Refusal } from '../graphql/refusal.object.ts';

/** A fact's times by the server's clock; `shifted` corrects further times of the same device. */
export type Recorded = RecordedTimes & { readonly shifted: (time: Date) => Date };

export function recordedAs(device: DeviceTimes): Recorded | Refusal {
  const times = recordedTimes(device, currentContext().now());
  if (!times.ok) return Refusal.of(times);
  return { ...times, shifted: (time) => new Date(time.getTime() + times.clockSkewSeconds * 1000) };
}

/** Columns that every recorded fact has beside its own times: when it was recorded, and by whom. */
export function stampOf({ enteredAt, recordedAt, clockSkewSeconds, lateEntry }: RecordedTimes) {
  const { displayName: byName, memberId: byMemberId } = currentActor();
  return { enteredAt, recordedAt, clockSkewSeconds, lateEntry, byName, byMemberId };
}

/** The clock of a device is corrected by whole seconds, differently on each sending: distances stay, times do not. */
const SAME_TIME_MS = 2_000;

/** Whether two facts took equally long from one of their times to the next, i.e. are the same one sent again. */
export function sameDistances(before: readonly (Date | null)[], now: readonly (Date | null)[]): boolean {
  const distances = (times: readonly (Date | null)[]) =>
    times.map((time) => (time && times[0] ? time.getTime() - times[0].getTime() : null));
  const [a, b] = [distances(before), distances(now)];
  return a.every((distance, index) => {
    const other = b[index] ?? null;
    if (distance === null || other === null) return distance === other;
    return Math.abs(distance - other) <= SAME_TIME_MS;
  });
}

export const idTaken = () =>
  new Refusal('ID_TAKEN', 'Something else was recorded under this id. Record it again.', 'id');
