import { compareDisciplines } from '../team/index.ts';
import { stretchesOverlap, wholeMinutes, type Stretch } from './check-delivery.ts';

/** One stretch of therapy of one patient, by one member for one discipline. */
export interface DeliveredStretch extends Stretch {
  readonly disciplineCode: string;
  readonly oneToOne: boolean;
}

export interface CreditedMinutes {
  readonly disciplineCode: string;
  readonly minutes: number;
  /** Of these, minutes in which the member was with this patient alone. */
  readonly oneToOneMinutes: number;
}

/** Stretches as they are, those that overlap counted once. Stretches that only touch stay apart. */
function covered(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.startedAt - b.startedAt)) {
    const last = merged.at(-1);
    if (last && stretchesOverlap(last, next)) {
      merged[merged.length - 1] = {
        startedAt: last.startedAt,
        endedAt: Math.max(last.endedAt, next.endedAt),
      };
    } else merged.push({ startedAt: next.startedAt, endedAt: next.endedAt });
  }
  return merged;
}

const minutesOf = (stretches: readonly Stretch[]): number =>
  covered(stretches).reduce((sum, stretch) => sum + wholeMinutes(stretch), 0);

/**
 * Minutes of one patient credited to each discipline, in display order. Co-treatment credits every discipline its own
 * in full, because each of them spends the time; two members of one discipline at once count once; a group counts in
 * full for each patient, but not as one-to-one.
 */
export function creditedMinutes(stretches: readonly DeliveredStretch[]): CreditedMinutes[] {
  const codes = [...new Set(stretches.map((row) => row.disciplineCode))].sort(compareDisciplines);
  return codes.map((disciplineCode) => {
    const own = stretches.filter((row) => row.disciplineCode === disciplineCode);
    return {
      disciplineCode,
      minutes: minutesOf(own),
      oneToOneMinutes: minutesOf(own.filter((row) => row.oneToOne)),
    };
  });
}
