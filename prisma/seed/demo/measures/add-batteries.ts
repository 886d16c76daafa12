import {
  addDays,
  type BatteryEntryRule,
  type BatteryRule,
  type Respondent,
  type TimePoint,
} from '@consilium/domain';
import { clock } from '../../clinic-clock.ts';
import { dateColumn } from '../add-members.ts';
import type { DemoScene } from '../add-patient.ts';
import { demoInstrument } from './answers.ts';

const YEARS_IN_USE = 4;
/** At the anchors and on the follow-up calendar (clinical.md 1.9). */
const ANCHORS: readonly TimePoint[] = [
  ...(['ADMISSION', 'DISCHARGE'] as const),
  ...(['MONTH_1', 'MONTH_3', 'MONTH_6', 'MONTH_12', 'MONTH_24', 'MONTH_60'] as const),
];

type Asked = readonly [code: string, respondent: Respondent, untilAge?: number];

/** Function before pain, in the order in which they are asked. */
const BATTERIES: readonly { name: string; asked: readonly Asked[]; timePoints: readonly TimePoint[] }[] = [
  {
    name: 'Core outcomes',
    asked: [
      ['FDI', 'PATIENT'],
      ['PCS-C', 'PATIENT', 16],
      ['NRS-PAIN', 'PATIENT'],
      ['FDI', 'GUARDIAN'],
      ['FUNCTION-STATUS', 'CLINICIAN'],
    ],
    timePoints: ANCHORS,
  },
  {
    name: 'Every week of the programme',
    asked: [
      ['FDI', 'PATIENT'],
      ['NRS-PAIN', 'PATIENT'],
      ['FUNCTION-STATUS', 'CLINICIAN'],
    ],
    timePoints: ['WEEKLY'],
  },
];

/** The two batteries of the demo clinic; answers them as the rules read them. */
export function addBatteries({ rows, ids, timeline, clinicId, intake }: DemoScene): BatteryRule[] {
  const validFrom = addDays(timeline.today, -365 * YEARS_IN_USE);
  const createdAt = timeline.at(validFrom, clock(10));
  return BATTERIES.map(({ name, asked, timePoints }) => {
    const [id, seriesId] = [ids.at(createdAt), ids.at(createdAt)];
    rows.add('battery', {
      ...{ clinicId, id, seriesId, name, createdAt, version: 1 },
      validFrom: dateColumn(validFrom),
      byName: intake.physician.displayName,
    });
    const entries = asked.map(([code, respondent, untilAge], index): BatteryEntryRule => {
      const entry = {
        instrumentCode: code,
        instrumentVersion: demoInstrument(code).version,
        respondent,
        ...{ fromAge: null, untilAge: untilAge ?? null, notAgainWithinDays: 3 },
      };
      rows.add('batteryEntry', {
        ...{ clinicId, id: ids.at(createdAt), batteryId: id, ordinal: index + 1, ...entry },
        timePoints: [...timePoints],
      });
      return { ...entry, timePoints };
    });
    return { id, programme: null, validFrom, validUntil: null, entries };
  });
}
