import type { Permission } from '@consilium/domain';

/** What the matrix tries an operation with: ids of one patient and what belongs to it. */
export interface Subject {
  readonly patientId: string;
  readonly episodeId: string;
  readonly carePlanId: string;
  readonly sectionId: string;
  readonly goalId: string;
  readonly interventionId: string;
  readonly planVersionId: string;
  readonly membershipId: string;
  readonly memberId: string;
  readonly referralId: string;
  readonly triggerId: string;
  readonly breakGlassGrantId: string;
  readonly templateId: string;
  readonly therapySessionId: string;
  /** A stretch of therapy and an attempt that were recorded. */
  readonly deliveryId: string;
  readonly performanceId: string;
  readonly payerPolicyId: string;
  readonly waitingListEntryId: string;
  /** Off the list already: nobody can withdraw it again. */
  readonly withdrawnEntryId: string;
  /** Answered already. */
  readonly slotOfferId: string;
  readonly timeBlockId: string;
  /** From a patient whom nobody treats. */
  readonly separationId: string;
  /** Ended; it has no sessions. */
  readonly seriesId: string;
  /** Closed: nobody can take or close it again. */
  readonly safetyFlagId: string;
  readonly adverseEventId: string;
  /** Entered in error: nothing can happen to it. */
  readonly noteId: string;
  /** Over: nobody can start, change or sign it. */
  readonly conferenceId: string;
  readonly agendaItemId: string;
  readonly conferenceFlagId: string;
  readonly conferenceDecisionId: string;
  /** Out of the way already. */
  readonly dischargeBarrierId: string;
  /** A draft; a version that never fits changes nothing of it. */
  readonly dischargeLetterId: string;
  /** Signed. */
  readonly schoolLetterId: string;
  /** Stopped: no weaning of it can be ordered. */
  readonly medicationId: string;
  /** Cancelled; reopening it is all that could be done. */
  readonly taskId: string;
  /** Lifted: nobody can lift it again. */
  readonly holdId: string;
  /** Withdrawn: nobody can change it again. */
  readonly authorizationId: string;
  /** Ended; nothing can be recorded on it. */
  readonly desensitizationProtocolId: string;
  readonly desensitizationLogId: string;
  readonly allodyniaMapId: string;
  /** Called off; nobody can answer or send it. */
  readonly measureRequestId: string;
  /** Entered in error: nothing can happen to it. */
  readonly administrationId: string;
  /** Signed: nobody can change or sign it again. */
  readonly examinationId: string;
  /** Cancelled: nothing can be recorded of it. */
  readonly workupTestId: string;
}

export interface MatrixOperation {
  /** The permission it must ask; null when it is public by name. */
  readonly permission: Permission | null;
  /** True when it is about one patient: then the relation decides, and a foreign id is NOT_FOUND. */
  readonly aboutPatient: boolean;
  readonly kind: 'query' | 'mutation';
  /** Selection and arguments; inputs carry a version that never fits, so that whoever is allowed changes nothing. */
  readonly document: (subject: Subject) => string;
}

/** A version that no row has. */
export const NEVER = 987_654;
/** An id that no row has. */
export const NOBODY = '00000000-0000-7000-8000-000000000000';

export const query = (
  permission: Permission | null,
  document: MatrixOperation['document'],
  aboutPatient = false,
): MatrixOperation => ({
  permission,
  aboutPatient,
  kind: 'query',
  document,
});
export const mutation = (
  permission: Permission | null,
  document: MatrixOperation['document'],
  aboutPatient = false,
): MatrixOperation => ({
  permission,
  aboutPatient,
  kind: 'mutation',
  document,
});
