import {
  allOf,
  anyOf,
  budapestClinical,
  budapestResearch,
  diffuseAmps,
  fibromyalgia2010,
  fibromyalgia2016,
  localizedAmps,
  opposite,
  yunusMasi,
  type BudapestCategories,
  type CriterionResult,
  type Finding,
} from '../diagnostic-criteria/index.ts';
import type { LocalDate } from '../time/index.ts';
import { SEVERITY_ITEMS, type JudgementCode, type SymptomCode } from './history-codes.ts';
import { durationSince } from './onset.ts';
import { painfulParts, painfulRegions } from './pain-areas.ts';
import { answerTo, EMPTY_HISTORY, standingRedFlags, type WorkupHistory } from './workup-history.ts';
import { laboratoryNormal, type TestStanding } from './workup-test.ts';

/** What the criteria need of an examination. */
export interface ExaminedSigns {
  /** Of 18. */
  readonly tenderPoints: number | null;
  readonly signs: BudapestCategories;
}

/** Everything that was recorded by a day. */
export interface WorkupFacts {
  readonly history: WorkupHistory | null;
  readonly tests: readonly TestStanding[];
  readonly examination: ExaminedSigns | null;
  readonly today: LocalDate;
}

export const CRITERION_INPUT_ORIGINS = ['HISTORY', 'TESTS', 'EXAMINATION'] as const;
export type CriterionInputOrigin = (typeof CRITERION_INPUT_ORIGINS)[number];

const NOT_EXAMINED: ExaminedSigns = {
  tenderPoints: null,
  signs: { sensory: null, vasomotor: null, sudomotorOrOedema: null, motorOrTrophic: null },
};

/** Where an input of a criterion is recorded, so that the page can lead there. */
export function originOf(input: string): CriterionInputOrigin {
  if (input === 'tenderPoints' || input === 'autonomicSigns' || input.startsWith('signs.'))
    return 'EXAMINATION';
  return input === 'normalLaboratory' ? 'TESTS' : 'HISTORY';
}

/** All published sets, computed from what was recorded. They suggest; a physician concludes (clinical.md 1.5). */
export function criteriaOfWorkup(facts: WorkupFacts): CriterionResult[] {
  const { tests, today } = facts;
  const history = facts.history ?? EMPTY_HISTORY;
  const { tenderPoints, signs } = facts.examination ?? NOT_EXAMINED;
  const told = (...codes: SymptomCode[]) => anyOf(codes.map((code) => answerTo(history.symptoms, code)));
  const judged = (code: JudgementCode) => answerTo(history.judgements, code);
  const months = (threshold: number) =>
    durationSince(history.onset, today, { unit: 'MONTHS', thresholds: [threshold] });
  const excluded = diseaseExcluded(history, tests);
  const areas = history.areas.length > 0 ? history.areas : null;

  const budapest = {
    disproportionatePain: judged('DISPROPORTIONATE_PAIN'),
    symptoms: {
      sensory: told('ALLODYNIA'),
      vasomotor: told('COLOUR_CHANGE', 'TEMPERATURE_CHANGE'),
      sudomotorOrOedema: told('SWELLING', 'SWEATING_CHANGE'),
      motorOrTrophic: told('DECREASED_MOBILITY', 'WEAKNESS', 'SHAKING', 'HAIR_OR_NAIL_CHANGE'),
    },
    signs,
    noBetterDiagnosis: excluded,
  };
  const fibromyalgia = {
    widespreadPainIndex: areas?.length ?? null,
    symptomSeverity: symptomSeverity(history),
    painfulRegions: areas && painfulRegions(areas),
    durationMonths: months(3),
  };
  return [
    diffuseAmps({
      ...ampsInputs(history, today),
      durationMonths: months(3),
      autonomicSigns: null,
      diseaseExcluded: excluded,
    }),
    localizedAmps({
      ...ampsInputs(history, today),
      durationMonths: months(1),
      autonomicSigns: anyOf([signs.vasomotor, signs.sudomotorOrOedema]),
      diseaseExcluded: excluded,
    }),
    budapestClinical(budapest),
    budapestResearch(budapest),
    fibromyalgia2016(fibromyalgia),
    fibromyalgia2010(fibromyalgia),
    yunusMasi({
      achingSites: areas?.length ?? null,
      durationMonths: months(3),
      noUnderlyingCause: excluded,
      normalLaboratory: laboratoryNormal(tests),
      tenderPoints,
      minor: {
        anxietyOrTension: told('ANXIETY'),
        fatigue: told('FATIGUE'),
        poorSleep: told('SLEEPING_DIFFICULTY'),
        headache: told('HEADACHE'),
        irritableBowel: told('IRRITABLE_BOWEL'),
        subjectiveSwelling: told('SWELLING'),
        numbness: told('NUMBNESS'),
        modulatedByActivity: told('WORSE_BY_ACTIVITY'),
        modulatedByWeather: told('WORSE_BY_WEATHER'),
        modulatedByStress: told('WORSE_BY_STRESS'),
      },
    }),
  ];
}

function ampsInputs(history: WorkupHistory, today: LocalDate) {
  const { areas, extent } = history;
  const parts = areas.length > 0 ? painfulParts(areas) : null;
  const localized = extent === null ? null : extent === 'LOCALIZED';
  return {
    painfulAreas: parts,
    durationWeeks: durationSince(history.onset, today, { unit: 'WEEKS', thresholds: [1] }),
    oneRegion: parts === null ? localized : parts === 1,
    neededCare: answerTo(history.judgements, 'NEEDED_MEDICAL_CARE'),
    explainedByTrauma: answerTo(history.judgements, 'EXPLAINED_BY_TRAUMA'),
  };
}

/**
 * A disease that explains the pain was looked for and not found: the clinician's judgement, which no pending test and no
 * standing red flag leaves certain, and which a test that explains the pain refutes.
 */
export function diseaseExcluded(
  history: Pick<WorkupHistory, 'judgements' | 'redFlags'>,
  tests: readonly TestStanding[],
): Finding {
  const open = tests.filter(({ cancelled }) => !cancelled).map(({ resultClass }) => resultClass);
  const byTests = open.includes('EXPLAINS_PAIN') ? false : open.includes('PENDING') ? null : true;
  const flagged = standingRedFlags(history).length > 0 ? null : true;
  return allOf([opposite(answerTo(history.judgements, 'OTHER_DISEASE_EXPLAINS')), byTests, flagged]);
}

/**
 * Symptom severity of 2016, 0 to 12: three items of 0 to 3, and one point each for headache, abdominal pain and
 * depression (Wolfe et al. 2016). Null while one of the six was not asked.
 */
export function symptomSeverity(history: Pick<WorkupHistory, 'severity' | 'symptoms'>): number | null {
  const rated = SEVERITY_ITEMS.map((item) => history.severity[item]);
  const yesNo = (['HEADACHE', 'ABDOMINAL_PAIN', 'DEPRESSION'] as const).map((code) => {
    const answer = answerTo(history.symptoms, code);
    return answer === null ? null : Number(answer);
  });
  return [...rated, ...yesNo].reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
