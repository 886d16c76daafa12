import {
  checkSolution,
  explainUnplaced,
  type Breach,
  type Instance,
  type Solution,
} from '@consilium/scheduling';
import { hoursLost, patientsAffected } from './proposed-week.ts';
import type { StoredProposal, StoredQuestion, StoredReport } from './stored-proposal.ts';

/**
 * What is said about an answer, by the checker that shares no code with the engine. Null when the answer breaks a
 * hard rule: it is then never shown.
 */
export function reportOf(
  question: StoredQuestion,
  baseline: Solution | null,
  solution: Solution,
): StoredReport | null {
  const { instance } = question;
  const options = baseline ? { baseline } : {};
  const check = checkSolution(instance, solution, { ...options, insertable: false });
  if (!check.ok && breaksMore(instance, check.breaches)) return null;
  const stored: StoredProposal = {
    ...question,
    solution,
    baseline,
    report: null,
    disruption: null,
    pinned: [],
    accepted: {},
  };
  return {
    soft: check.soft,
    placed: check.placed,
    sessions: check.sessions,
    comparison: check.comparison && {
      ...check.comparison,
      // Only what the disruption hit: what was booked against a rule before is not its doing.
      forced: Object.values(question.sessions).filter(({ hit }) => hit).length,
      excused: check.comparison.excused + excusedBefore(question),
      patientsAffected: patientsAffected(stored),
    },
    unplaced: explainUnplaced(instance, solution, options),
    hoursLost: baseline ? hoursLost(stored) : [],
  };
}

/** Patients whom the question leaves out of their groups. */
const excusedBefore = ({ sessions }: StoredQuestion): number =>
  Object.values(sessions).reduce((sum, { excused = [] }) => sum + excused.length, 0);

/** Whether a breach is about a session that the engine has placed: what was booked so on purpose stays so. */
function breaksMore(instance: Instance, breaches: readonly Breach[]): boolean {
  const known = new Set(conflictsOfLocked(instance).map((breach) => JSON.stringify(breach)));
  const locked = new Set(instance.sessions.flatMap(({ id, locked: place }) => (place ? [id] : [])));
  return breaches.some(
    (breach) => !known.has(JSON.stringify(breach)) && breach.sessions.some((id) => !locked.has(id)),
  );
}

/** Rules that the locked sessions break among themselves. */
export function conflictsOfLocked(instance: Instance): readonly Breach[] {
  const assignments = instance.sessions.flatMap(({ id, locked }) =>
    locked ? [{ session: id, ...locked }] : [],
  );
  const format = 'therapy-week-solution/1';
  const onlyLocked: Solution = { format, instance: instance.name, assignments, unplaced: [] };
  return checkSolution(instance, onlyLocked, { insertable: false }).breaches;
}
