/** Rows of one statement; more would hold one transaction for too long. */
const CHUNK = 20_000;

/**
 * Fills a clinic with discharged episodes, each with disability and usual pain at admission and one month after discharge.
 * @param {import('pg').Pool} owner
 * @param {string} clinicId
 * @param {number} episodes
 */
export async function fillCohort(owner, clinicId, episodes) {
  for (let from = 1; from <= episodes; from += CHUNK) {
    const until = Math.min(episodes, from + CHUNK - 1);
    const run = (text) => owner.query(text, [clinicId, from, until]);
    await run(`INSERT INTO patient (clinic_id, id, mrn, given_names, family_name, sex_for_norms, birth_date, languages, identifiers)
      SELECT $1::uuid, ${id('patient')}, 'B-' || n, ARRAY['Robin'], 'Bench', 'UNKNOWN', '2012-05-17', ARRAY['en'], '{}' ${NUMBERS}`);
    await run(`INSERT INTO episode_of_care (clinic_id, id, patient_id, state, referred_on, admitted_on, discharged_on, level_of_care,
        medical_clearance, subtype)
      SELECT $1::uuid, ${id('episode')}, ${id('patient')}, 'DISCHARGED_PHASE2', ${DISCHARGED} - 90, ${DISCHARGED} - 21, ${DISCHARGED},
        (ARRAY['DAY_HOSPITAL', 'OUTPATIENT'])[1 + n % 2], true, (ARRAY['DIFFUSE', 'LOCALIZED', 'CRPS'])[1 + n % 3] ${NUMBERS}`);
    await run(`INSERT INTO administration (clinic_id, id, patient_id, episode_id, instrument_code, instrument_version, respondent,
        respondent_name, language, time_point, assessed_on, started_at, completed_at, status)
      SELECT $1::uuid, ${id('administration', 'm.name')}, ${id('patient')}, ${id('episode')}, m.code, m.version, 'PATIENT', 'x', 'en',
        'AD_HOC', ${DISCHARGED} + m.after, now(), now(), 'COMPLETED' ${NUMBERS} CROSS JOIN ${MEASURED}`);
    await run(`INSERT INTO score (clinic_id, id, administration_id, patient_id, episode_id, instrument_code, instrument_version, scale_code,
        respondent, time_point, assessed_on, value, scorer_version, computed_at)
      SELECT $1::uuid, ${id('score', 'm.name')}, ${id('administration', 'm.name')}, ${id('patient')}, ${id('episode')}, m.code, m.version,
        m.scale, 'PATIENT', 'AD_HOC', ${DISCHARGED} + m.after, (n * m.step) % m.top, 1, now() ${NUMBERS} CROSS JOIN ${MEASURED}`);
  }
}

const id = (kind, more = "''") => `md5($1::text || '${kind}' || n || ${more})::uuid`;
const NUMBERS = 'FROM generate_series($2::int, $3::int) n';
/** Over ten years, so that a year is a tenth. */
const DISCHARGED = "('2016-01-04'::date + n % 3500)";
const MEASURED = `(VALUES ('before-fdi', 'FDI', '1991', 'total', -21, 7, 61), ('before-pain', 'NRS-PAIN', '1', 'usual', -21, 3, 11),
  ('after-fdi', 'FDI', '1991', 'total', 30, 5, 31), ('after-pain', 'NRS-PAIN', '1', 'usual', 30, 2, 11))
  m(name, code, version, scale, after, step, top)`;
