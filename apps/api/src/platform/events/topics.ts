/** Every event of the product and what it carries: ids and codes only, so that no event holds PHI. */
export interface Topics {
  'carePlan.changed': {
    carePlanId: string;
    kind: 'CHANGED' | 'PUBLISHED' | 'SIGNED' | 'PRESENCE';
    entity: 'SECTION' | 'GOAL' | 'INTERVENTION' | null;
    entityId: string | null;
    byName: string | null;
    at: string;
  };
  'schedule.changed': {
    sessionIds: string[];
    /** First and last local date that the change touches. */
    from: string;
    until: string;
    kind: 'BOOKED' | 'CHANGED' | 'CANCELLED' | 'STATUS' | 'ATTENDANCE' | 'WEEK';
    byName: string | null;
    at: string;
  };
  'weekProposal.changed': { proposalId: string; at: string };
  /** Something on a patient's pages changed for everybody at once: holds, safety flags, logs, deliveries, notes. */
  'patientRecord.changed': {
    patientId: string;
    kind: 'HOLD' | 'SAFETY_FLAG' | 'DESENSITIZATION' | 'DELIVERY' | 'NOTE' | 'MEASURE';
    entityId: string | null;
    at: string;
  };
  /** Somebody has been paged, or a page has been answered: whoever is concerned asks again. */
  'safetyPage.changed': { userIds: string[]; at: string };
  /** A conference moved on: its agenda, who is there, what was decided. Whoever follows it asks again. */
  'conference.changed': { conferenceId: string; at: string };
  'session.ended': { sessionId: string | null; userId: string };
}

export type Topic = keyof Topics;

export interface PublishedEvent<T extends Topic = Topic> {
  readonly id: string;
  readonly clinicId: string;
  readonly topic: T;
  readonly payload: Topics[T];
}
