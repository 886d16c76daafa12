/** Hard rules: those of `therapy-week/1`, then those of the optional parts of an instance. */
export type BreachCode =
  | 'BAD_REF'
  | 'HORIZON'
  | 'DAY'
  | 'WINDOW'
  | 'STAFF_ROLES'
  | 'STAFF_SKILL'
  | 'ROOM_KIND'
  | 'ROOM_OPEN'
  | 'ROOM_SESSIONS'
  | 'ROOM_PATIENTS'
  | 'PATIENT_AVAIL'
  | 'STAFF_AVAIL'
  | 'PATIENT_OVERLAP'
  | 'STAFF_OVERLAP'
  | 'PATIENT_RUN'
  | 'STAFF_RUN'
  | 'PATIENT_LUNCH'
  | 'STAFF_LUNCH'
  | 'PATIENT_LOAD'
  | 'STAFF_LOAD'
  | 'SERIES_GAP'
  | 'LOCKED'
  | 'FROZEN'
  | 'ROOM_CHANGEOVER'
  | 'PRECEDENCE'
  | 'EXCUSED';

/** One breach of a hard rule: which rule, and the ids and slots that it is about. */
export interface Breach {
  readonly code: BreachCode;
  /** Sessions concerned; empty where the rule is about a whole day. */
  readonly sessions: readonly string[];
  readonly patient?: string;
  readonly staff?: string;
  readonly room?: string;
  readonly series?: string;
  readonly day?: number;
  /** First slot of the trouble, where it has one. */
  readonly slot?: number;
}
