import {
  scoreAnswers,
  type Instrument,
  type LocalDate,
  type Respondent,
  type TimePoint,
} from '@consilium/domain';
import { dateColumn, type SeededMember } from '../add-members.ts';
import type { DemoScene } from '../add-patient.ts';
import type { GivenAnswers } from './answers.ts';

/** One form as it was filled in. */
export interface FilledForm {
  readonly patientId: string;
  readonly episodeId: string;
  /** Null: nobody had asked for it. */
  readonly requestId: string | null;
  readonly instrument: Instrument;
  readonly respondent: Respondent;
  readonly guardianId: string | null;
  readonly respondentName: string;
  readonly enteredBy: SeededMember | null;
  readonly language: string;
  readonly timePoint: TimePoint;
  readonly on: LocalDate;
  readonly completedAt: Date;
  readonly answers: GivenAnswers;
}

const MINUTES_TO_ANSWER = 6;

/** Raw answers, and their scores by the scorer that scores real ones. */
export function addAdministration({ rows, ids, clinicId }: DemoScene, form: FilledForm): void {
  const { instrument, completedAt, enteredBy, on, answers } = form;
  const scoring = scoreAnswers(instrument, answers);
  if (!scoring.ok) throw new Error(`The demo answers ${instrument.code} wrongly.`);
  const { patientId, episodeId, respondent, guardianId, timePoint } = form;
  const instrumentCode = instrument.code;
  const instrumentVersion = instrument.version;
  const who = { clinicId, patientId, episodeId, respondent, guardianId, timePoint };
  const what = { instrumentCode, instrumentVersion, assessedOn: dateColumn(on) };
  const id = ids.at(completedAt);
  rows.add('administration', {
    ...who,
    ...what,
    id,
    requestId: form.requestId,
    respondentName: form.respondentName,
    language: form.language,
    startedAt: new Date(completedAt.getTime() - MINUTES_TO_ANSWER * 60_000),
    completedAt,
    enteredByName: enteredBy?.displayName ?? null,
    enteredByUserId: enteredBy?.userId ?? null,
  });
  rows.add(
    'administrationAnswer',
    ...instrument.items.map(({ key }) => ({
      ...{ clinicId, id: ids.at(completedAt), administrationId: id, itemKey: key },
      ...{ value: answers[key] ?? null, answeredAt: completedAt },
    })),
  );
  rows.add(
    'score',
    ...scoring.scales.map(({ scale, value, band, missing, prorated }) => ({
      ...{ ...who, ...what, id: ids.at(completedAt), administrationId: id, scaleCode: scale },
      ...{ value, band, missing, prorated, scorerVersion: instrument.scorerVersion, computedAt: completedAt },
    })),
  );
}
