import { BODY_SITES, lateralitiesOf, type SidedSite } from '../body-site/index.ts';
import { textProblems, type FieldProblem } from '../text/index.ts';
import {
  DESENSITIZATION_APPROACHES,
  DISTRESS_SCALES,
  type DesensitizationApproach,
  type DistressScale,
} from './desensitization-codes.ts';
import { PRESSURE_MAX_KPA } from './intensity.ts';
import { checkThresholds, type ProgressionThresholds } from './progression-thresholds.ts';

/** One rung. The key stays the same over versions, so that a log can be followed through a re-ranking. */
export interface ProtocolStep {
  readonly key: string;
  readonly stimulusCode: string;
  /** Of one block. Seconds. */
  readonly plannedSeconds: number;
  readonly timesPerDay: number;
  readonly targetKpa: number | null;
  /** In the patient's words, or as a dose. */
  readonly target: string;
  readonly instructions: string;
}

/** What a version of a protocol says; steps from the mildest. */
export interface ProtocolContent {
  readonly approach: DesensitizationApproach;
  readonly distressScale: DistressScale;
  readonly thresholds: ProgressionThresholds;
  /** The highest step that may be done at home; null: home practice has no ceiling. */
  readonly homeCeilingKey: string | null;
  /** True: this ladder is for the clinic alone, and has no ceiling for home. Left out: false. */
  readonly noHomePractice?: boolean;
  readonly steps: readonly ProtocolStep[];
  readonly note: string;
}

export const PROTOCOL_TITLE_LIMIT = 120;
export const PROTOCOL_NOTE_LIMIT = 1000;
export const STEP_TARGET_LIMIT = 120;
export const STEP_INSTRUCTIONS_LIMIT = 1000;
export const STEP_KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;
export const MAX_STEPS = 40;
/** A block of a few seconds grows to at most half an hour (clinical.md 4.1). Seconds. */
export const PLANNED_SECONDS_RANGE = [5, 1800] as const;
export const TIMES_PER_DAY_RANGE = [1, 10] as const;
/** All home practice of one day together (clinical.md 4.4). Minutes. */
export const HOME_MINUTES_PER_DAY = 60;

const range = (field: string, [least, most]: readonly [number, number]): FieldProblem => ({
  field,
  code: 'NUMBER_OUT_OF_RANGE',
  message: `Write a whole number from ${least} to ${most}.`,
});
const whole = (value: number, [least, most]: readonly [number, number]) =>
  Number.isInteger(value) && value >= least && value <= most;

function stepProblems(step: ProtocolStep, index: number, stimuli: ReadonlySet<string>): FieldProblem[] {
  const field = (name: string) => `steps.${index}.${name}`;
  const problems: FieldProblem[] = [];
  if (!STEP_KEY.test(step.key)) {
    const message = 'A step has a key of 1 to 40 small letters, digits and hyphens.';
    problems.push({ field: field('key'), code: 'CODE_UNKNOWN', message });
  }
  if (!stimuli.has(step.stimulusCode)) {
    const message = 'Choose a stimulus of the catalogue.';
    problems.push({ field: field('stimulusCode'), code: 'CODE_UNKNOWN', message });
  }
  if (!whole(step.plannedSeconds, PLANNED_SECONDS_RANGE)) {
    problems.push(range(field('plannedSeconds'), PLANNED_SECONDS_RANGE));
  }
  if (!whole(step.timesPerDay, TIMES_PER_DAY_RANGE)) {
    problems.push(range(field('timesPerDay'), TIMES_PER_DAY_RANGE));
  }
  const { targetKpa } = step;
  if (targetKpa !== null && !(targetKpa >= 0 && targetKpa <= PRESSURE_MAX_KPA)) {
    problems.push(range(field('targetKpa'), [0, PRESSURE_MAX_KPA]));
  }
  const rule = { max: STEP_INSTRUCTIONS_LIMIT, multiline: true };
  problems.push(...textProblems(field('target'), step.target, { max: STEP_TARGET_LIMIT }));
  problems.push(...textProblems(field('instructions'), step.instructions, rule));
  return problems;
}

/** What is wrong with the content of a version or a template; `stimuli` are the codes that may be used. */
export function checkProtocolContent(content: ProtocolContent, stimuli: ReadonlySet<string>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: FieldProblem['code'], message: string) =>
    problems.push({ field, code, message });
  const { approach, distressScale, steps, homeCeilingKey } = content;
  if (!DESENSITIZATION_APPROACHES.includes(approach)) add('approach', 'CODE_UNKNOWN', 'Choose an approach.');
  if (!DISTRESS_SCALES.includes(distressScale)) add('distressScale', 'CODE_UNKNOWN', 'Choose a scale.');
  problems.push(...checkThresholds(content.thresholds));
  problems.push(...textProblems('note', content.note, { max: PROTOCOL_NOTE_LIMIT, multiline: true }));
  if (steps.length === 0) add('steps', 'CHOICE_REQUIRED', 'A ladder has at least one step.');
  if (steps.length > MAX_STEPS) {
    add('steps', 'TOO_MANY', `A ladder has at most ${MAX_STEPS} steps.`);
    return problems;
  }
  steps.forEach((step, index) => problems.push(...stepProblems(step, index, stimuli)));
  steps.forEach((step, index) => {
    const minutes = (step.plannedSeconds * step.timesPerDay) / 60;
    if (minutes <= HOME_MINUTES_PER_DAY || isAboveHomeCeiling(content, step.key)) return;
    const message = `Home practice lasts at most ${HOME_MINUTES_PER_DAY} minutes a day.`;
    add(`steps.${index}.timesPerDay`, 'NUMBER_OUT_OF_RANGE', message);
  });
  const keys = new Set(steps.map(({ key }) => key));
  if (keys.size !== steps.length) add('steps', 'CHOSEN_TWICE', 'Every step has a key of its own.');
  if (homeCeilingKey !== null && content.noHomePractice) {
    add('homeCeilingKey', 'CODE_UNKNOWN', 'A ladder that is not for home has no ceiling for home.');
  } else if (homeCeilingKey !== null && !keys.has(homeCeilingKey)) {
    add('homeCeilingKey', 'CODE_UNKNOWN', 'The ceiling for home is one of the steps.');
  }
  return problems;
}

/** What is wrong with the place and title of a protocol. */
export function checkProtocolHead(head: SidedSite & { readonly title: string }): FieldProblem[] {
  const problems = textProblems('title', head.title, { max: PROTOCOL_TITLE_LIMIT, required: true });
  if (!BODY_SITES.includes(head.site)) {
    problems.push({ field: 'site', code: 'CODE_UNKNOWN', message: 'Choose a body site.' });
  } else if (!lateralitiesOf(head.site).includes(head.laterality)) {
    problems.push({ field: 'laterality', code: 'CODE_UNKNOWN', message: 'This site has no such side.' });
  }
  return problems;
}

/** Place of a step on its ladder, from 1; null when the ladder has no such step. */
export function ordinalOf(steps: readonly { readonly key: string }[], key: string): number | null {
  const index = steps.findIndex((step) => step.key === key);
  return index < 0 ? null : index + 1;
}

/** Home practice stays at or below the ceiling that was tried in the clinic (clinical.md 4.5), or there is none at all. */
export function isAboveHomeCeiling(
  {
    steps,
    homeCeilingKey,
    noHomePractice = false,
  }: Pick<ProtocolContent, 'homeCeilingKey' | 'noHomePractice'> & {
    readonly steps: readonly { readonly key: string }[];
  },
  stepKey: string,
): boolean {
  if (noHomePractice) return true;
  if (homeCeilingKey === null) return false;
  const [ceiling, step] = [ordinalOf(steps, homeCeilingKey), ordinalOf(steps, stepKey)];
  return ceiling === null || step === null || step > ceiling;
}
