import type { LocalDate } from '../time/index.ts';

export interface DatedStep {
  readonly startsOn: LocalDate;
}

export interface WeaningPosition<S extends DatedStep> {
  /** The step that is taken today; null: the first one is still to come. */
  readonly current: S | null;
  /** The one after it; null: the last one has been reached. */
  readonly next: S | null;
}

/**
 * Where a weaning is. While it is held the step of the day it was held on goes on, and nothing follows until a
 * prescriber lets it go on.
 *
 * @param heldOn day since which it is held; null: it is not
 */
export function weaningPosition<S extends DatedStep>(
  steps: readonly S[],
  today: LocalDate,
  heldOn: LocalDate | null,
): WeaningPosition<S> {
  const on = heldOn !== null && heldOn < today ? heldOn : today;
  const reached = steps.filter(({ startsOn }) => startsOn <= on);
  return { current: reached.at(-1) ?? null, next: steps[reached.length] ?? null };
}
