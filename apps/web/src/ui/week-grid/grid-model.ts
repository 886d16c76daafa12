import type { LocalDate, SessionKind, SessionStatus } from '@consilium/domain';

/** What a column stands for; `DAY` shows everything of the day. */
export type GridBy = 'MEMBER' | 'ROOM' | 'PATIENT' | 'DAY';

/** Columns that belong together under one heading, e.g. the days of one member. */
export interface GridGroup {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly disciplineCode: string | null;
}

/** One day of one member, room or patient. */
export interface GridColumn {
  readonly id: string;
  readonly groupId: string;
  /** The member, room or patient; null for everything of the day. */
  readonly resourceId: string | null;
  readonly on: LocalDate;
  readonly title: string;
  /** How the column is called where it stands alone: "Monday 27 October, Kai Berg". */
  readonly fullTitle: string;
}

/** A session as the grid draws it. Minutes count from the clinic's local midnight. */
export interface GridSession {
  readonly id: string;
  readonly on: LocalDate;
  readonly startMinute: number;
  readonly minutes: number;
  readonly title: string;
  /** The people to name beside the title: patients, or members where a patient is the column. */
  readonly who: string;
  readonly where: string;
  readonly disciplineCode: string;
  readonly kind: SessionKind;
  readonly status: SessionStatus;
  readonly locked: boolean;
  readonly memberIds: readonly string[];
  readonly patientIds: readonly string[];
  readonly roomId: string | null;
  /** Whether the reader may move and stretch it. */
  readonly movable: boolean;
  /** One more word on the block, e.g. what a proposed week would change. */
  readonly mark?: string;
  /** Sent to the server and not answered yet. */
  readonly pending?: boolean;
}

/** The part of the day that is drawn, and the step that everything snaps to. Minutes. */
export interface GridRange {
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly slotMinutes: number;
}

/** Time of one column that is not to be booked, with the reason in a word. */
export interface GridShade {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly label: string;
}

/** Where the reader stands: a slot, or a session in it. */
export interface GridCursor {
  readonly column: number;
  readonly minute: number;
  readonly sessionId: string | null;
}

/** A session on its way to another place; what it would be if it were dropped now. */
export interface GridMove {
  readonly sessionId: string;
  readonly fromColumn: number;
  readonly column: number;
  readonly startMinute: number;
  readonly minutes: number;
}
