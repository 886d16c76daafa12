/** Where unsaved forms of the plan are kept: this tab only, gone when it closes and when somebody signs out. */
const PREFIX = 'consilium.plan-draft.';

/** Which form a draft belongs to: one user, one plan, one entry ("goal:new:PHYSIOTHERAPY", "section:<id>"). */
export interface DraftKey {
  readonly userId: string;
  readonly planId: string;
  readonly entry: string;
}

export interface FormDraft<V> {
  /** What the form was opened on, so that saving later still merges field by field. */
  readonly base: V;
  readonly baseVersion: number;
  readonly values: V;
  /** ISO 8601 instant at which the draft was last written. */
  readonly savedAt: string;
}

const nameOf = (key: DraftKey): string => `${PREFIX}${key.userId}.${key.planId}.${key.entry}`;

/** Keeps a draft; a full or forbidden storage costs the draft, never the form. */
export function keepDraft<V>(key: DraftKey, draft: FormDraft<V>): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(draft));
  } catch {
    // The form itself still holds the text; leaving the page warns.
  }
}

export function readDraft<V>(key: DraftKey): FormDraft<V> | null {
  try {
    const text = sessionStorage.getItem(nameOf(key));
    return text === null ? null : (JSON.parse(text) as FormDraft<V>);
  } catch {
    return null;
  }
}

export function dropDraft(key: DraftKey): void {
  try {
    sessionStorage.removeItem(nameOf(key));
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
}
