import { Field, uniqueIds } from './field.ts';
import { LIMITS } from './parse-horizon.ts';
import { Problems, shown, type Parsed } from './problem.ts';
import type { Assignment, Solution, Unplaced } from './solution.ts';

const FORMAT = 'therapy-week-solution/1';
/** Days and slots are any whole numbers here; whether they lie in the week is for the checker to say. */
const FAR = 100_000;
const LONGEST_REASON = 2_000;

/**
 * Reads a `therapy-week-solution/1` file. Only its form is checked: ids are compared with an instance by
 * `checkSolution`, since an older plan may well name sessions that are no longer wanted.
 */
export function parseSolution(input: unknown): Parsed<Solution> {
  const problems = new Problems();
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    problems.add('WRONG_TYPE', '', `A solution must be a JSON object, this is ${shown(input)}`);
    return problems.answer(input as never);
  }
  const root = new Field(input, '', problems);
  const format = root.at('format');
  if (format.value !== FORMAT) {
    format.refuse('WRONG_FORMAT', `must be "${FORMAT}", was ${shown(format.value)}`);
    return problems.answer(input as never);
  }
  const assignments = root.at('assignments').list(0, LIMITS.sessions);
  uniqueIds(
    assignments.map((entry) => entry.at('session')),
    (id) => (typeof id.value === 'string' ? id.value : ''),
  );
  const [instance, unplaced] = [root.at('instance'), root.at('unplaced')];
  return problems.answer<Solution>({
    format: FORMAT,
    instance: instance.isAbsent ? '' : instance.text(LIMITS.label),
    assignments: assignments.map(parseAssignment),
    unplaced: unplaced.isAbsent ? [] : unplaced.list(0, LIMITS.sessions).map(parseUnplaced),
  });
}

function parseAssignment(field: Field): Assignment {
  field.object();
  const excused = field.at('excused');
  return {
    session: field.at('session').id(),
    day: field.at('day').whole(-FAR, FAR),
    start: field.at('start').whole(-FAR, FAR),
    staff: field
      .at('staff')
      .list(0, LIMITS.rolesPerSession)
      .map((entry) => entry.id()),
    room: field.at('room').id(),
    ...(excused.isAbsent
      ? {}
      : { excused: excused.list(0, LIMITS.patientsPerSession).map((entry) => entry.id()) }),
  };
}

function parseUnplaced(field: Field): Unplaced {
  field.object();
  const reasons = field.at('reasons');
  return {
    session: field.at('session').id(),
    reasons: reasons.isAbsent ? [] : reasons.list(0, 100).map((entry) => entry.text(LONGEST_REASON)),
  };
}
