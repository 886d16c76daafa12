/** A note that waits for somebody; instants are milliseconds since the epoch. */
export interface WaitingNote {
  readonly personId: string;
  readonly personName: string;
  readonly wants: 'SIGNATURE' | 'COSIGNATURE';
  /** When what it tells of happened. */
  readonly occurredAt: number;
}

/** How many notes wait for one person, and how long the oldest has. */
export interface WaitingForPerson {
  readonly personId: string;
  readonly personName: string;
  readonly unsigned: number;
  readonly uncosigned: number;
  /** Whole hours. */
  readonly oldestHours: number;
}

/** Age of a note: from what it tells of, not from its writing. Whole hours, never negative. */
export const noteAgeHours = (occurredAt: number, now: number): number =>
  Math.max(0, Math.floor((now - occurredAt) / 3_600_000));

/** Waiting notes by person, the person with the oldest first. */
export function waitingByPerson(notes: readonly WaitingNote[], now: number): WaitingForPerson[] {
  const people = new Map<string, WaitingForPerson>();
  for (const { personId, personName, wants, occurredAt } of notes) {
    const before = people.get(personId);
    people.set(personId, {
      personId,
      personName,
      unsigned: (before?.unsigned ?? 0) + (wants === 'SIGNATURE' ? 1 : 0),
      uncosigned: (before?.uncosigned ?? 0) + (wants === 'COSIGNATURE' ? 1 : 0),
      oldestHours: Math.max(before?.oldestHours ?? 0, noteAgeHours(occurredAt, now)),
    });
  }
  return [...people.values()].sort(
    (a, b) => b.oldestHours - a.oldestHours || a.personName.localeCompare(b.personName),
  );
}

/** A note signed more than this after what it tells of is marked late (clinical.md 5.2). Hours. */
export const LATE_SIGNATURE_HOURS = 24;
export const isSignedLate = (occurredAt: Date, signedAt: Date): boolean =>
  signedAt.getTime() - occurredAt.getTime() > LATE_SIGNATURE_HOURS * 3_600_000;
