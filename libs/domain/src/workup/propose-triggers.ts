import { matchCause } from './match-cause.ts';
import { TRIGGER_CAUSES } from './trigger-catalogue.ts';
import { TRIGGER_CATEGORIES, type TriggerCategory, type TriggerConfidence } from './trigger-cause.ts';
import type { TriggerSource } from './trigger-source.ts';

/** A possible trigger, for a clinician to accept or reject. It asserts nothing. */
export interface TriggerProposal {
  readonly category: TriggerCategory;
  /** Key of the cause in the catalogue. */
  readonly cause: string;
  /** The words of the record. */
  readonly display: string;
  readonly matchedOn: { readonly by: 'code' | 'words'; readonly value: string };
  readonly confidence: TriggerConfidence;
  readonly sourceReference: string;
  /** Further records of the same thing: repeats of a prescription, the same diagnosis on the same day. */
  readonly alsoIn: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD; of repeats the first. */
  readonly occurredOn: string | null;
  /** Of repeats the last. */
  readonly lastOccurredOn: string | null;
}

// Entered by mistake, or never happened.
const VOID_STATUSES = ['entered-in-error', 'not-done', 'not-taken', 'cancelled', 'draft', 'nullified'];
const VOID_VERIFICATIONS = ['refuted', 'entered-in-error'];
const UNSURE_VERIFICATIONS = ['unconfirmed', 'provisional', 'differential'];

/**
 * Proposes what the source document names as causes and the record holds, most recent first, undated last.
 * The rule suggests and shows what it matched on; whether it set off the pain is for the clinician to say.
 */
export function proposeTriggers(sources: readonly TriggerSource[]): TriggerProposal[] {
  const groups = new Map<string, TriggerProposal>();
  for (const source of [...sources].sort(byDate)) {
    const proposal = proposalOf(source);
    if (proposal === null) continue;
    const key = groupKey(source, proposal);
    const first = groups.get(key);
    groups.set(key, first === undefined ? proposal : merge(first, proposal));
  }
  return [...groups.values()].sort(mostRecentFirst);
}

function proposalOf(source: TriggerSource): TriggerProposal | null {
  if (VOID_STATUSES.includes(source.status ?? '')) return null;
  if (VOID_VERIFICATIONS.includes(source.verificationStatus ?? '')) return null;
  const match = matchCause(source, TRIGGER_CAUSES);
  if (match === null) return null;
  const occurredOn = source.date?.slice(0, 10) ?? null;
  return {
    category: match.cause.category,
    cause: match.cause.key,
    display: source.text,
    matchedOn: { by: match.by, value: match.value },
    confidence: UNSURE_VERIFICATIONS.includes(source.verificationStatus ?? '') ? 'LOW' : match.confidence,
    sourceReference: source.sourceReference,
    alsoIn: [],
    occurredOn,
    lastOccurredOn: occurredOn,
  };
}

// A medicine and a course of treatment are one trigger however often they are written down; two sprains are two.
function groupKey(source: TriggerSource, { cause, occurredOn }: TriggerProposal): string {
  const day = source.kind === 'condition' ? occurredOn : '';
  return JSON.stringify([cause, source.text.toLowerCase(), day]);
}

function merge(first: TriggerProposal, next: TriggerProposal): TriggerProposal {
  return {
    ...first,
    alsoIn: [...first.alsoIn, next.sourceReference],
    occurredOn: first.occurredOn ?? next.occurredOn,
    lastOccurredOn: next.lastOccurredOn ?? first.lastOccurredOn,
  };
}

// Dates of any precision order as text; an undated record comes after the dated ones.
function byDate(a: TriggerSource, b: TriggerSource): number {
  return compareText(a.date ?? '9999', b.date ?? '9999') || compareText(a.sourceReference, b.sourceReference);
}

const CAUSE_ORDER = TRIGGER_CAUSES.map(({ key }) => key);

function mostRecentFirst(a: TriggerProposal, b: TriggerProposal): number {
  return (
    compareText(b.occurredOn ?? '', a.occurredOn ?? '') ||
    TRIGGER_CATEGORIES.indexOf(a.category) - TRIGGER_CATEGORIES.indexOf(b.category) ||
    CAUSE_ORDER.indexOf(a.cause) - CAUSE_ORDER.indexOf(b.cause) ||
    compareText(a.sourceReference, b.sourceReference)
  );
}

// By code unit, so that the order is the same on every machine.
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
