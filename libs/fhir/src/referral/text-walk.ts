import type { Json } from './fhir-element.ts';
import { MAX_DEPTH, refuse, type ProblemPlace } from './referral-problem.ts';

/** A reference string found in a resource. */
export interface FoundReference {
  reference: string;
  place: ProblemPlace;
}

interface Frame {
  value: Json | undefined;
  depth: number;
  key: string | number;
  parent: Frame | undefined;
}

/**
 * Walks every value once, without recursion so that no nesting can exhaust the stack. Refuses text that a
 * database cannot keep or would silently change (NUL, lone surrogates), and returns every `reference`.
 */
export function walkTexts(
  value: Json,
  rootPath: string,
  place: Omit<ProblemPlace, 'path'> = {},
): FoundReference[] {
  const found: FoundReference[] = [];
  const stack: Frame[] = [{ value, depth: 0, key: rootPath, parent: undefined }];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const current = frame;
    const at = (): ProblemPlace => ({ ...place, path: pathOf(current) });
    if (typeof current.value === 'string') {
      refuseUnsafeText(current.value, at);
      if (current.key === 'reference') found.push({ reference: current.value.trim(), place: at() });
    } else if (typeof current.value === 'object' && current.value !== null) {
      if (current.depth >= MAX_DEPTH) refuse('TOO_DEEPLY_NESTED', place);
      pushChildren(current, stack, at);
    }
  }
  return found;
}

// Children are pushed backwards, so that the walk meets them in the order of the file.
function pushChildren(parent: Frame, stack: Frame[], at: () => ProblemPlace): void {
  const { value, depth } = parent;
  if (Array.isArray(value)) {
    for (let index = value.length - 1; index >= 0; index -= 1) {
      stack.push({ value: value[index], depth: depth + 1, key: index, parent });
    }
  } else if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const key = keys[index] ?? '';
      refuseUnsafeText(key, at);
      stack.push({ value: value[key], depth: depth + 1, key, parent });
    }
  }
}

function refuseUnsafeText(text: string, at: () => ProblemPlace): void {
  if (text.includes('\u0000')) refuse('NUL_CHARACTER', at());
  if (!text.isWellFormed()) refuse('LONE_SURROGATE', at());
}

// A key that cannot be a FHIR element name is shown as *: it may hold anything, a person's name too.
function pathOf(frame: Frame): string {
  const steps: string[] = [];
  for (let step: Frame | undefined = frame; step !== undefined; step = step.parent) {
    if (typeof step.key === 'number') steps.push(`[${step.key}]`);
    else if (step.parent === undefined) steps.push(step.key);
    else steps.push(/^_?[a-z][A-Za-z0-9]{0,49}$/.test(step.key) ? `.${step.key}` : '.*');
  }
  return steps.reverse().join('');
}
