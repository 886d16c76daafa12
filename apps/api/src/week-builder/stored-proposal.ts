import type { SessionKind } from '@consilium/domain';
import type { Comparison, Explanation, Instance, SoftScore, Solution } from '@consilium/scheduling';
import type { GridShape } from './instance/week-grid.ts';

/** Which booked session one of an instance stands for, as it was when the proposal was made. */
export interface BookedBefore {
  readonly sessionId: string;
  readonly version: number;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly memberIds: readonly string[];
  readonly roomId: string | null;
  readonly locked: boolean;
}

/** What an instance leaves out of a session: its name, its exact length, what it is for. */
export interface SessionFacts {
  readonly kind: SessionKind;
  readonly title: string;
  readonly disciplineCode: string;
  readonly minutes: number;
  readonly participants: readonly { readonly patientId: string; readonly interventionId: string | null }[];
  readonly booked: BookedBefore | null;
  /** Patients without whom the group meets whatever the answer; they are not in the instance. */
  readonly excused?: readonly string[];
  /** The disruption makes its booked place impossible; one that is locked stays all the same. */
  readonly hit?: boolean;
}

/** The question of a run, as `week_proposal.instance` keeps it. */
export interface StoredQuestion {
  readonly instance: Instance;
  readonly grid: GridShape;
  /** By id within the instance. */
  readonly sessions: Readonly<Record<string, SessionFacts>>;
}

/** What is said about an answer, as `week_proposal.score` keeps it. */
export interface StoredReport {
  readonly soft: SoftScore;
  readonly placed: number;
  readonly sessions: number;
  readonly comparison: Comparison | null;
  readonly unplaced: readonly Explanation[];
  readonly hoursLost: readonly { readonly patientId: string; readonly minutes: number }[];
}

export interface StoredProgress {
  readonly iterations: number;
  readonly seconds: number;
  readonly score: number | null;
  readonly placed: number;
  readonly total: number;
  readonly queuedBehind: number;
  readonly failure: string | null;
}

/** What a repair answers to and how, as `week_proposal.disruption` keeps it. */
export interface StoredDisruption {
  readonly memberId: string | null;
  readonly roomId: string | null;
  readonly patientId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly policy: 'FEWEST_CHANGES' | 'FEWEST_CANCELLED';
}

/** A proposal with question and answer. */
export interface StoredProposal extends StoredQuestion {
  readonly solution: Solution | null;
  readonly baseline: Solution | null;
  readonly report: StoredReport | null;
  readonly disruption: StoredDisruption | null;
  readonly pinned: readonly string[];
  /** Ids of the parts that were accepted, with the booked session each became. */
  readonly accepted: Readonly<Record<string, string>>;
}

/** Where a session was before acceptance changed it. */
export interface ChangedSession {
  readonly sessionId: string;
  /** The version that acceptance left; another one means that somebody changed it since. */
  readonly version: number;
  readonly before: {
    readonly localOn: string;
    readonly startMinute: number;
    readonly minutes: number;
    readonly memberIds: readonly string[];
    readonly roomId: string | null;
    readonly excused: readonly string[];
  };
}

/** What acceptance did, as `week_proposal.undoable` keeps it. */
export interface AcceptedChanges {
  /** Booked session by id within the instance. */
  readonly accepted: Readonly<Record<string, string>>;
  readonly booked: readonly { readonly sessionId: string; readonly version: number }[];
  readonly changed: readonly ChangedSession[];
  readonly cancelled: readonly {
    readonly sessionId: string;
    readonly version: number;
    /** The status before. */
    readonly status: string;
  }[];
  /** The absence or closure that acceptance wrote down. */
  readonly exceptionId: string | null;
  readonly roomClosureId: string | null;
  readonly timeBlockId: string | null;
}
