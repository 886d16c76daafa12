import type { Role } from '@consilium/domain';

/** Who acts: resolved from the session by the database, once per transaction. */
export interface Actor {
  readonly clinicId: string;
  readonly clinicName: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly email: string;
  readonly displayName: string;
  readonly locale: string;
  readonly mustChangePassword: boolean;
  readonly memberId: string | null;
  readonly patientId: string | null;
  readonly guardianId: string | null;
  readonly disciplineCode: string | null;
  readonly credential: string | null;
  readonly roles: readonly Role[];
}
