/** Where a conference is: planned, going on, closed for good, or called off before it began. */
export const CONFERENCE_STATUSES = ['PLANNED', 'UNDER_WAY', 'CLOSED', 'CALLED_OFF'] as const;
export type ConferenceStatus = (typeof CONFERENCE_STATUSES)[number];

/** Where one young person is on its agenda. SIGNED and DEFERRED do not change any more. */
export const AGENDA_STATUSES = ['WAITING', 'UNDER_DISCUSSION', 'DISCUSSED', 'SIGNED', 'DEFERRED'] as const;
export type AgendaStatus = (typeof AGENDA_STATUSES)[number];

/** What a decision becomes there and then: a task, a change of the plan, or a sentence of the minutes. */
export const DECISION_KINDS = ['TASK', 'PLAN_CHANGE', 'NOTED'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Longest texts. Characters (design defaults: sheet and minutes print on one page each). */
export const CONFERENCE_TEXT_LIMITS = { title: 120, flag: 500, summary: 2000, decision: 500 } as const;

/** Most young people in one conference (design default; CHOP treats about six at a time, clinical.md 1.6). */
export const AGENDA_MAX = 40;

/** Shortest and longest planned length. Minutes. */
export const CONFERENCE_MINUTES = { least: 5, most: 480 } as const;

/** Whether the agenda and who is there can still be written down. */
export function isConferenceOpen(status: ConferenceStatus): boolean {
  return status === 'PLANNED' || status === 'UNDER_WAY';
}

/** Whether a young person's part can still be written. */
export function isAgendaOpen(status: AgendaStatus): boolean {
  return status !== 'SIGNED' && status !== 'DEFERRED';
}
