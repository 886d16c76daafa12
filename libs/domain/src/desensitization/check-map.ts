import { checkProtocolHead } from './check-protocol.ts';
import { borderAreaCm2, checkBorder, type Border } from './allodynia-border.ts';
import { AREA_RANGE } from './check-log.ts';
import type { SidedSite } from '../body-site/index.ts';
import { textProblems, type FieldProblem } from '../text/index.ts';
import { ALLODYNIA_METHODS, type AllodyniaMethod } from './desensitization-codes.ts';

export interface AllodyniaMapFields extends SidedSite, Border {
  readonly method: AllodyniaMethod;
  /** Grams. Needed for a monofilament. */
  readonly stimulusForceG: number | null;
  /** The border is where pain reaches this rating (clinical.md 4.7: e.g. 3 of 10). */
  readonly thresholdRating: number;
  /** Distances from landmarks, in words. */
  readonly landmarks: string;
  readonly raterName: string;
}

export const FORCE_RANGE = [0.008, 60_000] as const;
export const THRESHOLD_RATING_RANGE = [1, 10] as const;
export const LANDMARKS_LIMIT = 500;
export const RATER_LIMIT = 200;

/** What is wrong with a map of allodynia. */
export function checkMap(map: AllodyniaMapFields): FieldProblem[] {
  const add = (field: string, code: FieldProblem['code'], message: string) => [{ field, code, message }];
  const { method, stimulusForceG, thresholdRating } = map;
  const [least, most] = FORCE_RANGE;
  const force = stimulusForceG === null || (stimulusForceG >= least && stimulusForceG <= most);
  return [
    ...checkProtocolHead({ ...map, title: 'map' }),
    ...(ALLODYNIA_METHODS.includes(method) ? [] : add('method', 'CODE_UNKNOWN', 'Choose a method.')),
    ...(force ? [] : add('stimulusForceG', 'NUMBER_OUT_OF_RANGE', `Write the force, ${least} to ${most} g.`)),
    ...(method === 'MONOFILAMENT' && stimulusForceG === null
      ? add('stimulusForceG', 'CHOICE_REQUIRED', 'Say which monofilament, in grams.')
      : []),
    ...(Number.isInteger(thresholdRating) && thresholdRating >= 1 && thresholdRating <= 10
      ? []
      : add('thresholdRating', 'NUMBER_OUT_OF_RANGE', 'The rating at the border is 1 to 10.')),
    ...textProblems('landmarks', map.landmarks, { max: LANDMARKS_LIMIT, multiline: true }),
    ...textProblems('raterName', map.raterName, { max: RATER_LIMIT }),
    ...areaProblems(map),
  ];
}

function areaProblems(border: Border): FieldProblem[] {
  const problems = checkBorder(border);
  if (problems.length > 0 || borderAreaCm2(border) <= AREA_RANGE[1]) return problems;
  const message = `No painful area is larger than ${AREA_RANGE[1]} cm2: measure the scale again.`;
  return [{ field: 'cmPerUnit', code: 'NUMBER_OUT_OF_RANGE', message }];
}
