import type { LocalDate } from '@consilium/domain';
import type { Prisma } from '@consilium/db';
import type { SeededChance } from '@consilium/testing/bundles';
import type { SeededMember } from './add-members.ts';
import type { DemoScene } from './add-patient.ts';
import { stepOf, stimulusOf, type DemoLadder } from './demo-ladder.ts';

export interface DemoBlock {
  readonly day: LocalDate;
  /** Minutes after midnight. */
  readonly minutes: number;
  readonly stepKey: string;
  readonly ordinal: number;
  /** How much of the eight weeks has passed, 0 to 1. */
  readonly share: number;
  /** Null at home. */
  readonly by: SeededMember | null;
  /** First name of the young person at home; null in the clinic. */
  readonly home: string | null;
}

/** One block: more is borne from week to week, and what it costs becomes less. */
export function blockRow(
  { ids, timeline }: DemoScene,
  chance: SeededChance,
  { place, site, laterality, content }: DemoLadder,
  { day, minutes, stepKey, ordinal, share, by, home }: DemoBlock,
) {
  const step = stepOf(content, stepKey);
  const stimulus = stimulusOf(step);
  const occurredAt = timeline.at(day, minutes + chance.between(0, 9));
  const recordedAt = new Date(Math.min(occurredAt.getTime() + 60_000, timeline.now.getTime()));
  const stops = chance.happens(0.08);
  const painBefore = Math.max(1, Math.round(6 - 2 * share) + chance.between(-1, 1));
  const painPeak = Math.min(10, painBefore + chance.between(1, share < 0.3 ? 4 : 2));
  const slow = chance.happens(0.12 - 0.1 * share);
  const recoverySeconds = slow ? null : chance.between(60, Math.round(600 - 400 * share));
  const kpa = step.targetKpa === null ? null : Math.round(step.targetKpa * (0.85 + 0.2 * chance.next()));
  return {
    ...place,
    id: ids.at(occurredAt),
    versionNumber: 1,
    ...{ stepKey, stepOrdinal: ordinal, site, laterality },
    stimulusCode: stimulus.code,
    stimulusName: stimulus.name,
    modality: stimulus.modality,
    approach: content.approach,
    setting: home === null ? 'CLINIC' : 'HOME',
    source: home === null ? 'STAFF' : 'PATIENT',
    performedBy: home === null && chance.happens(0.5) ? 'STAFF' : 'PATIENT',
    observed: home === null,
    observerName: by?.displayName ?? '',
    plannedSeconds: step.plannedSeconds,
    doneSeconds: stops ? Math.round(step.plannedSeconds * 0.5) : step.plannedSeconds,
    intensityValue: kpa === null ? null : kpa / 10,
    intensityUnit: kpa === null ? null : 'N_PER_CM2',
    instrument: kpa === null ? '' : 'Algometer',
    pressureKpa: kpa,
    ...{ painBefore, painPeak, painAfter: Math.max(0, painPeak - 1) },
    recovery: recoverySeconds === null ? 'NOT_REACHED' : 'REACHED',
    recoverySeconds,
    distressScale: content.distressScale,
    distressBefore: chance.between(1, 4),
    distressPeak: Math.max(2, Math.round(7 - 4 * share) + chance.between(-1, 1)),
    distressAfter: chance.between(1, 3),
    skinFindings: chance.happens(0.2) ? ['REDNESS'] : ['INTACT'],
    autonomicSigns: chance.happens(0.15) ? ['SWEATING'] : [],
    stopReason: stops ? chance.pick(['FATIGUE', 'REQUESTED_BY_PATIENT', 'OTHER_ACTIVITY']) : null,
    hardStops: [],
    contentHash: '',
    ...{ occurredAt, enteredAt: recordedAt, recordedAt },
    byName: by?.displayName ?? home ?? '',
    byMemberId: by?.id ?? null,
  } satisfies Prisma.DesensitizationLogCreateManyInput;
}
