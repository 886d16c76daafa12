import { instrumentKey, type Instrument, type Respondent } from './instrument.ts';
import {
  BOT_2,
  CALI,
  CALI_21,
  CALI_9,
  LEFS,
  PATIENT_SPECIFIC_GOALS,
  SIX_MINUTE_WALK,
  UEFI,
} from './instruments/activity.ts';
import { FUNCTION_STATUS, PGIC, SCHOOL_ATTENDANCE } from './instruments/daily-life.ts';
import { FDI } from './instruments/functional-disability.ts';
import { ASQ, GAD_7, PHQ_9 } from './instruments/mood.ts';
import { FPS_R, NRS_PAIN, VAS_PAIN } from './instruments/pain.ts';
import { PROMIS_PEDIATRIC } from './instruments/promis.ts';
import { PEDSQL, PEDSQL_PARENT, PEDSQL_YOUNG } from './instruments/quality-of-life.ts';
import { CSSI_24, CSSI_8, PPDI, WPI_SSS } from './instruments/symptoms.ts';
import {
  FOPQ_C,
  FOPQ_P,
  FOPQC_SF,
  PCS_C,
  PCS_P,
  PSWQ_C,
  TSK_11,
  TSK_17,
} from './instruments/thoughts-and-fear.ts';

/** Every instrument and version, function first. A version stays here for ever: old answers point at it. */
export const INSTRUMENTS: readonly Instrument[] = [
  FDI,
  FUNCTION_STATUS,
  SCHOOL_ATTENDANCE,
  SIX_MINUTE_WALK,
  PATIENT_SPECIFIC_GOALS,
  CALI,
  CALI_21,
  CALI_9,
  PPDI,
  LEFS,
  UEFI,
  BOT_2,
  PEDSQL,
  PEDSQL_YOUNG,
  PEDSQL_PARENT,
  PGIC,
  ...PROMIS_PEDIATRIC,
  PCS_C,
  PCS_P,
  FOPQ_C,
  FOPQ_P,
  FOPQC_SF,
  PSWQ_C,
  TSK_17,
  TSK_11,
  PHQ_9,
  GAD_7,
  ASQ,
  WPI_SSS,
  CSSI_24,
  CSSI_8,
  NRS_PAIN,
  VAS_PAIN,
  FPS_R,
];

const BY_KEY = new Map(INSTRUMENTS.map((one) => [instrumentKey(one), one]));

/** Undefined for what we do not know. */
export function instrumentOf(code: string, version: string): Instrument | undefined {
  return BY_KEY.get(instrumentKey({ code, version }));
}

/** The newest version of a code: the last one listed. */
export function currentInstrument(code: string): Instrument | undefined {
  return INSTRUMENTS.findLast((one) => one.code === code);
}

/** Whether this respondent may answer it about a patient of this age, in whole years. */
export function isForRespondent(instrument: Instrument, respondent: Respondent, ageYears: number): boolean {
  return instrument.respondents.some(
    (one) =>
      one.respondent === respondent &&
      ageYears >= one.fromAge &&
      (one.untilAge === null || ageYears <= one.untilAge),
  );
}
