import type { AmpsSubtype, Assessment, EpisodeOutcomeInput, LevelOfCare } from '@consilium/domain';

interface EpisodeRow {
  readonly id: string;
  readonly patient_id: string;
  readonly subtype: AmpsSubtype | null;
  readonly programme: LevelOfCare | null;
  readonly referred_on: string;
  readonly admitted_on: string | null;
  readonly discharged_on: string | null;
  readonly completed: boolean | null;
  /** One array a day: date, usual pain, disability, and the five of the status. */
  readonly days: (string | number | null)[][] | null;
}

/** Episodes as the statement of outcome-input-statement.queries.ts writes them: a JSON text, so that it can be read beside the server's thread. */
export function episodesOf(text: string): EpisodeOutcomeInput[] {
  return (JSON.parse(text) as EpisodeRow[]).map((row) => ({
    episodeId: row.id,
    patientId: row.patient_id,
    subtype: row.subtype,
    programme: row.programme,
    referredOn: row.referred_on,
    admittedOn: row.admitted_on,
    dischargedOn: row.discharged_on,
    completed: row.completed,
    assessments: (row.days ?? []).map(assessmentOf),
  }));
}

const yesNo = (value: unknown): boolean | null => (typeof value === 'number' ? value > 0 : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function assessmentOf([on, pain, fdi, missed, schoolBreak, device, adl, mental]: (
  string | number | null
)[]): Assessment {
  const recorded = [missed, schoolBreak, device, adl, mental].some((one) => one !== null);
  return {
    on: String(on),
    painUsual: number(pain),
    fdi: number(fdi),
    status: recorded
      ? {
          missedSchoolDays: number(missed),
          schoolBreak: yesNo(schoolBreak),
          assistiveDevice: yesNo(device),
          adlIndependent: yesNo(adl),
          mentalHealthFlag: yesNo(mental),
        }
      : null,
  };
}
