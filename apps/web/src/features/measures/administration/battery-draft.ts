import { currentInstrument, type Respondent, type TimePoint } from '@consilium/domain';
import type { Battery } from '../register-operations.ts';

/** One instrument of a battery while it is edited; ages as typed. */
export interface EntryDraft {
  readonly key: string;
  readonly instrumentCode: string;
  readonly respondent: Respondent;
  readonly fromAge: number | null;
  readonly untilAge: number | null;
  readonly timePoints: readonly TimePoint[];
  readonly notAgainWithinDays: number;
}

/** What a new row begins with: function, asked at the ends of the programme and at every follow-up. */
export function newEntry(key: string, instrumentCode = 'FDI'): EntryDraft {
  return {
    key,
    instrumentCode,
    respondent: currentInstrument(instrumentCode)?.respondents[0]?.respondent ?? 'PATIENT',
    fromAge: null,
    untilAge: null,
    timePoints: ['ADMISSION', 'DISCHARGE', 'MONTH_1', 'MONTH_3', 'MONTH_6', 'MONTH_12'],
    notAgainWithinDays: 0,
  };
}

export function draftOf(battery: Battery): EntryDraft[] {
  return battery.entries.map((entry, at) => ({
    key: String(at),
    instrumentCode: entry.instrumentCode,
    respondent: entry.respondent,
    fromAge: entry.fromAge,
    untilAge: entry.untilAge,
    timePoints: entry.timePoints,
    notAgainWithinDays: entry.notAgainWithinDays,
  }));
}

/** Whom the instrument can ask at all. */
export function respondentsFor(instrumentCode: string): Respondent[] {
  return currentInstrument(instrumentCode)?.respondents.map((one) => one.respondent) ?? [];
}

/** Another instrument in the same row; whoever cannot answer it is replaced by who can. */
export function withInstrument(entry: EntryDraft, instrumentCode: string): EntryDraft {
  const may = respondentsFor(instrumentCode);
  const respondent = may.includes(entry.respondent) ? entry.respondent : (may[0] ?? 'PATIENT');
  return { ...entry, instrumentCode, respondent };
}
