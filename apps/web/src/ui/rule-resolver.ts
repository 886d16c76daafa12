import { get, set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';

/** What a rule of @consilium/domain says about one field; `interventions.3.minutes` names a place inside. */
export interface RuleProblem {
  readonly field: string;
  readonly code: string;
}

/** A form checked by a rule: the first problem of each field, kept as its code until it is shown. */
export function ruleResolver<V extends FieldValues>(
  check: (values: V) => readonly RuleProblem[],
): Resolver<V> {
  return (values) => {
    const problems = check(values);
    if (problems.length === 0) return { values, errors: {} };
    const errors: FieldErrors<V> = {};
    for (const { field, code } of problems) {
      const place = isListOfRows(get(values, field)) ? `${field}.root` : field;
      if (!get(errors, place)) set(errors, place, { type: code, message: code });
    }
    return { values: {}, errors };
  };
}

/** A problem of a whole list stands beside those of its rows, not in their place. */
const isListOfRows = (value: unknown): boolean =>
  Array.isArray(value) && value.some((row) => typeof row === 'object');
