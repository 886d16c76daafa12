export type AuditOutcome = 'ALLOWED' | 'REFUSED' | 'FAILED';

/** What the audit says of one operation; the actor, clinic, time and request come from the context. */
export interface AuditEntry {
  readonly operation: string;
  readonly permission: string;
  readonly patientId: string | null;
  readonly outcome: AuditOutcome;
  readonly breakGlass?: boolean;
  /** Ids and codes only. */
  readonly detail?: string;
}
