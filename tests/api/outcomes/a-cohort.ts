import { randomUUID } from 'node:crypto';
import type { TestClinic } from '@consilium/testing';
import type { Pool } from 'pg';

export type OutcomeClass = 'A' | 'B' | 'C' | 'D' | 'X';

/** Disability and usual pain that make a class, one month after discharge. */
const OF_CLASS: Readonly<Record<OutcomeClass, readonly [fdi: number, pain: number] | null>> = {
  A: [4, 0],
  B: [8, 2],
  C: [10, 6],
  D: [25, 1],
  X: null,
};

/** Discharged episodes whose classes after one month are known by construction. Answers the patients' ids by class. */
export async function aCohort(
  owner: Pool,
  clinic: TestClinic,
  counts: Partial<Record<OutcomeClass, number>>,
  over: { readonly subtype?: string; readonly dischargedOn?: string } = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (const [outcome, count] of Object.entries(counts) as [OutcomeClass, number][]) {
    for (let n = 0; n < count; n += 1) ids.push(await anEpisode(owner, clinic, outcome, over));
  }
  return ids;
}

async function anEpisode(
  owner: Pool,
  clinic: TestClinic,
  outcome: OutcomeClass,
  { subtype = 'DIFFUSE', dischargedOn = '2026-03-02' }: { subtype?: string; dischargedOn?: string },
): Promise<string> {
  const [patientId, episodeId] = [randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO patient (clinic_id, id, mrn, given_names, family_name, sex_for_norms, birth_date, languages, identifiers)
     VALUES ($1, $2, $3, ARRAY['Robin'], '=Formula', 'UNKNOWN', '2012-05-17', ARRAY['en'], '{}')`,
    [clinic.clinicId, patientId, `T-${patientId.slice(0, 8)}`],
  );
  await owner.query(
    `INSERT INTO episode_of_care (clinic_id, id, patient_id, state, referred_on, admitted_on, discharged_on,
       level_of_care, medical_clearance, subtype)
     VALUES ($1, $2, $3, 'DISCHARGED_PHASE2', $4::date - 90, $4::date - 21, $4::date, 'DAY_HOSPITAL', true, $5)`,
    [clinic.clinicId, episodeId, patientId, dischargedOn, subtype],
  );
  await scores(owner, clinic, { patientId, episodeId, dischargedOn, daysAfter: -21, values: [30, 7] });
  const values = OF_CLASS[outcome];
  if (values) await scores(owner, clinic, { patientId, episodeId, dischargedOn, daysAfter: 30, values });
  return patientId;
}

async function scores(
  owner: Pool,
  clinic: TestClinic,
  at: {
    patientId: string;
    episodeId: string;
    dischargedOn: string;
    daysAfter: number;
    values: readonly [fdi: number, pain: number];
  },
): Promise<void> {
  for (const [code, version, scale, value] of [
    ['FDI', '1991', 'total', at.values[0]],
    ['NRS-PAIN', '1', 'usual', at.values[1]],
  ] as const) {
    const id = randomUUID();
    await owner.query(
      `INSERT INTO administration (clinic_id, id, patient_id, episode_id, instrument_code, instrument_version,
         respondent, respondent_name, language, time_point, assessed_on, started_at, completed_at, status)
       VALUES ($1, $2, $3, $4, $5, $6, 'PATIENT', 'x', 'en', 'AD_HOC', $7::date + $8::integer, now(), now(), 'COMPLETED')`,
      [clinic.clinicId, id, at.patientId, at.episodeId, code, version, at.dischargedOn, at.daysAfter],
    );
    await owner.query(
      `INSERT INTO score (clinic_id, id, administration_id, patient_id, episode_id, instrument_code, instrument_version,
         scale_code, respondent, time_point, assessed_on, value, scorer_version, computed_at)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, 'PATIENT', 'AD_HOC', $8::date + $9::integer, $10, 1, now())`,
      [
        clinic.clinicId,
        id,
        at.patientId,
        at.episodeId,
        code,
        version,
        scale,
        at.dischargedOn,
        at.daysAfter,
        value,
      ],
    );
  }
}
