import type { ReportedConflict, SaveOutcome } from './hooks/use-entry-form.ts';

type Answer =
  | { readonly __typename?: 'CarePlanSection' | 'Goal' | 'Intervention' }
  | {
      readonly __typename?: 'Refusal';
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }
  | ({ readonly __typename?: 'EditConflict' } & ReportedConflict);

/** What the server made of a save: stored, refused by a rule, or in conflict with somebody else's edit. */
export function toSaveOutcome(answer: Answer | null | undefined): SaveOutcome {
  if (!answer) throw new Error('The server gave no answer.');
  if (answer.__typename === 'EditConflict') {
    return { ok: false, conflict: { currentVersion: answer.currentVersion, fields: answer.fields } };
  }
  if (answer.__typename === 'Refusal') {
    const { code, message, field } = answer;
    return { ok: false, refusal: { code, message, field } };
  }
  return { ok: true };
}
