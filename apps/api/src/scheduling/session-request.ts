import { instantAt, type EquipmentUnits, type LocalDate, type SessionKind } from '@consilium/domain';

/** A patient of a session to be, and the prescribed intervention it is for. */
export interface RequestedPatient {
  readonly patientId: string;
  readonly interventionId: string | null;
}

/** A session as somebody would have it, in the clinic's wall clock. Texts are checked and stored as they are. */
export interface SessionRequest {
  readonly kind: SessionKind;
  readonly title: string;
  readonly disciplineCode: string;
  readonly startsOn: LocalDate;
  readonly startMinute: number;
  readonly minutes: number;
  readonly roomId: string | null;
  readonly memberIds: readonly string[];
  readonly patients: readonly RequestedPatient[];
  readonly equipment: readonly EquipmentUnits[];
  readonly capacity: number | null;
  readonly note: string;
  readonly seriesId?: string | null;
  readonly occurrenceOn?: LocalDate | null;
  readonly proposalId?: string | null;
  readonly locked?: boolean;
  readonly idempotencyKey?: string | null;
  /** Made by the device that begins the session; otherwise it is made here. */
  readonly id?: string;
}

/** When it would be. A length is real time, so that it stays over a clock change. */
export function spanOf(
  zone: string,
  { startsOn, startMinute, minutes }: Pick<SessionRequest, 'startsOn' | 'startMinute' | 'minutes'>,
) {
  const startsAt = instantAt(zone, startsOn, startMinute);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** What a move changes; what is left out stays. */
export interface SessionMove {
  readonly sessionId: string;
  /** The version the editor saw; null when the caller holds the session already. */
  readonly version: number | null;
  readonly changes: Partial<Omit<SessionRequest, 'idempotencyKey' | 'kind'>>;
  /** Marks an occurrence as changed by hand. */
  readonly detached?: boolean;
  /** Moves a locked session as well. */
  readonly evenLocked?: boolean;
}

export interface BookingOptions {
  /** Why soft rules are overridden; kept with each session that is warned of. */
  readonly overrideReason?: string | null;
  /** Books in spite of soft rules without asking: the week builder has weighed them. */
  readonly ignoreWarnings?: boolean;
  /** It is going on already: only what cannot be true at once stands in its way. */
  readonly underWay?: boolean;
}

/** Everybody and everything that a session takes, the excused included. */
export const occupiedBy = ({ memberIds, patients, roomId, equipment }: SessionRequest) => ({
  memberIds,
  patientIds: patients.map(({ patientId }) => patientId),
  roomId,
  equipment,
});
