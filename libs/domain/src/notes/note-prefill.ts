import type { NoteSection } from './note-codes.ts';
import type { NoteTemplateForm } from './note-template.ts';

/** A stretch of an intervention; instants in milliseconds since the epoch. */
export interface DeliveredFact {
  readonly kind: string;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Minutes. */
  readonly minutes: number;
  readonly oneToOne: boolean;
}

/** A timed or counted attempt. */
export interface PerformedFact {
  readonly activity: string;
  readonly value: number;
  readonly unit: string;
  readonly beatsBest: boolean;
}

/** A desensitization block. */
export interface BlockFact {
  readonly step: string;
  /** Seconds. */
  readonly doneSeconds: number;
  readonly plannedSeconds: number | null;
  readonly stopReason: string | null;
  /** Kilopascal. */
  readonly kilopascal: number | null;
}

/** What was recorded of one patient in one session. */
export interface RecordedFacts {
  readonly attendance: string | null;
  readonly arrivedAt: number | null;
  readonly leftAt: number | null;
  readonly lossReason: string | null;
  readonly deliveries: readonly DeliveredFact[];
  readonly blocks: readonly BlockFact[];
  readonly performances: readonly PerformedFact[];
}

export const PREFILL_KINDS = ['ATTENDANCE', 'LOSS', 'DELIVERED', 'TOTAL', 'BLOCK', 'PERFORMED'] as const;
export type PrefillKind = (typeof PREFILL_KINDS)[number];

/** One line of a prefilled note, in codes and numbers; the page puts it into words of the writer's language. */
export interface PrefillLine {
  readonly section: NoteSection;
  readonly kind: PrefillKind;
  /** A code of the vocabulary that `kind` says (attendance, loss reason, intervention) or a name as stored. */
  readonly code: string;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly value?: number;
  readonly unit?: string;
  readonly oneToOne?: boolean;
  readonly best?: boolean;
  readonly stopReason?: string;
}

const byStart = (a: DeliveredFact, b: DeliveredFact) => a.startedAt - b.startedAt || a.endedAt - b.endedAt;

/**
 * What the writer need not type: who came when, every stretch with its times, their sum, blocks and best times.
 * Function leads: what was done comes first and pain does not appear (clinical.md 0.3, 5.1).
 */
export function prefill(form: NoteTemplateForm, facts: RecordedFacts): PrefillLine[] {
  const section = form.factsIn;
  const lines: PrefillLine[] = [];
  if (facts.attendance) {
    lines.push({
      section,
      kind: 'ATTENDANCE',
      code: facts.attendance,
      ...(facts.arrivedAt === null ? {} : { startedAt: facts.arrivedAt }),
      ...(facts.leftAt === null ? {} : { endedAt: facts.leftAt }),
    });
  }
  for (const { kind: code, ...stretch } of [...facts.deliveries].sort(byStart)) {
    lines.push({ section, kind: 'DELIVERED', code, ...stretch });
  }
  if (facts.deliveries.length > 1) {
    const minutes = facts.deliveries.reduce((sum, { minutes }) => sum + minutes, 0);
    lines.push({ section, kind: 'TOTAL', code: 'MINUTES', minutes });
  }
  for (const { activity: code, value, unit, beatsBest: best } of facts.performances) {
    lines.push({ section, kind: 'PERFORMED', code, value, unit, best });
  }
  for (const { step: code, doneSeconds: seconds, kilopascal, stopReason } of facts.blocks) {
    lines.push({
      section,
      kind: 'BLOCK',
      code,
      seconds,
      ...(kilopascal === null ? {} : { value: kilopascal, unit: 'KPA' }),
      ...(stopReason === null ? {} : { stopReason }),
    });
  }
  if (facts.lossReason) lines.push({ section, kind: 'LOSS', code: facts.lossReason });
  return lines;
}
