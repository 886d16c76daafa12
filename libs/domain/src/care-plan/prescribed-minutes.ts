import { compareDisciplines } from '../team/index.ts';
import type { DeliveryMode, InterventionStatus } from './intervention-kinds.ts';

/** A programme week runs Monday to Friday (clinical.md 1.6: CHOP, Boston, Mayo). Days. */
export const PROGRAMME_DAYS_PER_WEEK = 5;

/** Longest programme day for one discipline: 8 h (Boston 8:00-16:00, clinical.md 1.6). Minutes. */
export const DAY_MAX_MINUTES = 480;

/** What the sums need of an intervention. */
export interface PrescribedIntervention {
  readonly disciplineCode: string;
  readonly coTreatingDisciplineCodes: readonly string[];
  readonly mode: DeliveryMode;
  readonly minutes: number;
  readonly timesPerDay: number;
  readonly daysPerWeek: number;
  readonly status: InterventionStatus;
}

export interface DisciplineMinutes {
  readonly disciplineCode: string;
  /** Weekly minutes spread over the five days of a programme week, rounded to one decimal. */
  readonly minutesPerDay: number;
  readonly minutesPerWeek: number;
}

/** The disciplines that spend time on an intervention: its own, and in a co-treatment each co-treating one. */
function treatingDisciplines(intervention: PrescribedIntervention): string[] {
  const further = intervention.mode === 'CO_TREATMENT' ? intervention.coTreatingDisciplineCodes : [];
  return [...new Set([intervention.disciplineCode, ...further])];
}

function sumByDiscipline(
  interventions: readonly PrescribedIntervention[],
  minutesOf: (intervention: PrescribedIntervention) => number,
): [disciplineCode: string, minutes: number][] {
  const sums = new Map<string, number>();
  for (const intervention of interventions) {
    if (intervention.status !== 'ACTIVE') continue;
    for (const code of treatingDisciplines(intervention)) {
      sums.set(code, (sums.get(code) ?? 0) + minutesOf(intervention));
    }
  }
  return [...sums].sort(([a], [b]) => compareDisciplines(a, b));
}

/**
 * Prescribed minutes per discipline, in display order; only ACTIVE interventions count. A co-treatment is credited
 * in full to each discipline that takes part, because each of them spends the time; a group counts as its minutes.
 */
export function prescribedMinutes(interventions: readonly PrescribedIntervention[]): DisciplineMinutes[] {
  return sumByDiscipline(interventions, (row) => row.minutes * row.timesPerDay * row.daysPerWeek).map(
    ([disciplineCode, minutesPerWeek]) => ({
      disciplineCode,
      minutesPerDay: Math.round((minutesPerWeek / PROGRAMME_DAYS_PER_WEEK) * 10) / 10,
      minutesPerWeek,
    }),
  );
}

/** Minutes per discipline on a day on which everything prescribed takes place. */
export function heaviestDays(
  interventions: readonly PrescribedIntervention[],
): { readonly disciplineCode: string; readonly minutes: number }[] {
  return sumByDiscipline(interventions, (row) => row.minutes * row.timesPerDay).map(
    ([disciplineCode, minutes]) => ({ disciplineCode, minutes }),
  );
}
