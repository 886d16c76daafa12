import { textProblems, type FieldProblem } from '../text/index.ts';
import { STIMULUS_MODALITIES, type StimulusModality } from './desensitization-codes.ts';

export interface Stimulus {
  /** T1, P2, ...: stable, never used again for something else. */
  readonly code: string;
  readonly name: string;
  readonly modality: StimulusModality;
  readonly sortOrder: number;
}

const NAMES: readonly (readonly [string, StimulusModality, readonly string[]])[] = [
  [
    'T',
    'TEXTURE',
    [
      'Silk',
      'Cotton ball',
      'Cotton knit',
      'Flannel or fleece',
      'Terry towel',
      'Corduroy',
      'Denim',
      'Wool',
      'Soft brush',
      'Nail brush',
      'Velcro loop',
      'Velcro hook',
    ],
  ],
  ['P', 'PARTICLE', ['Flour or sand', 'Rice', 'Beans', 'Pasta', 'Fluidotherapy']],
  [
    'M',
    'MECHANICAL',
    [
      'Light stroke',
      'Deep stroke or massage',
      'Patting',
      'Tapping or percussion',
      'Towel rub',
      'Pinch and roll',
      'Sustained pressure',
      'Compression sleeve',
    ],
  ],
  ['V', 'VIBRATION', ['Low vibration', 'Medium vibration', 'High vibration']],
  ['C', 'THERMAL', ['Tepid, 32 °C', 'Warm, 38 °C', 'Cool, 24 °C', 'Contrast, 40 and 14 °C']],
  [
    'W',
    'LOAD',
    [
      'Foot flat, sitting',
      'Standing on both legs',
      'Weight shift',
      'Standing on one leg',
      'Single-leg hop',
      'Hand lean',
    ],
  ],
  ['F', 'FUNCTIONAL', ['Bed sheet', 'Sock', 'Shoe', 'Seat belt', 'Shower', 'Sport kit']],
];

/** What every clinic begins with, mildest first within its modality (clinical.md 4.2, a design default). */
export const DEFAULT_STIMULI: readonly Stimulus[] = NAMES.flatMap(([letter, modality, names], group) =>
  names.map((name, index) => ({
    code: `${letter}${index + 1}`,
    name,
    modality,
    sortOrder: (group + 1) * 100 + index + 1,
  })),
);

export const STIMULUS_CODE = /^[A-Z][A-Z0-9_]{0,19}$/;
export const STIMULUS_NAME_LIMIT = 80;

/** What is wrong with a row of the catalogue. */
export function checkStimulus(stimulus: Stimulus): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!STIMULUS_CODE.test(stimulus.code)) {
    const message = 'A code has 1 to 20 capital letters, digits and underscores.';
    problems.push({ field: 'code', code: 'CODE_UNKNOWN', message });
  }
  problems.push(...textProblems('name', stimulus.name, { max: STIMULUS_NAME_LIMIT, required: true }));
  if (!STIMULUS_MODALITIES.includes(stimulus.modality)) {
    problems.push({ field: 'modality', code: 'CODE_UNKNOWN', message: 'Choose a modality.' });
  }
  if (!Number.isInteger(stimulus.sortOrder) || stimulus.sortOrder < 0 || stimulus.sortOrder > 100_000) {
    const message = 'The place in the list is a whole number from 0 to 100000.';
    problems.push({ field: 'sortOrder', code: 'NUMBER_OUT_OF_RANGE', message });
  }
  return problems;
}
