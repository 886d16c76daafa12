import type { FieldProblem } from '@consilium/domain';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';

/** Lets the rules of @consilium/domain check a form; `say` turns a code into a sentence. */
export function ruleResolver<V extends FieldValues>(
  check: (values: V) => readonly FieldProblem[],
  say: (code: string) => string,
): Resolver<V> {
  return (values) => {
    const problems = check(values);
    if (problems.length === 0) return { values, errors: {} };
    const errors = problems.map(({ field, code }) => [field, { type: code, message: say(code) }]);
    return { values: {}, errors: Object.fromEntries(errors) as FieldErrors<V> };
  };
}
