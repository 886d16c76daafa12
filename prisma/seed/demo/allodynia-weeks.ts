import { borderAreaCm2, isWeekday, type BodySite, type ChartView, type LocalDate } from '@consilium/domain';
import type { SeededChance } from '@consilium/testing/bundles';
import { clock } from '../clinic-clock.ts';
import type { SeededMember } from './add-members.ts';
import type { DemoScene } from './add-patient.ts';
import type { DemoLadder } from './demo-ladder.ts';

/** Where a border lies on the body chart of 5000 by 9600 units, and how large it begins. */
const PLACES: Readonly<
  Partial<Record<BodySite, { view: ChartView; fromMiddle: number; y: number; radius: number }>>
> = {
  FOOT: { view: 'FRONT', fromMiddle: 440, y: 8690, radius: 200 },
  HAND: { view: 'FRONT', fromMiddle: 1230, y: 4300, radius: 160 },
  LOWER_BACK: { view: 'BACK', fromMiddle: 0, y: 3300, radius: 420 },
};
const MIDDLE = 2500;
const CM_PER_UNIT = 0.019;
const EVERY_DAYS = 10;
const CORNERS = 14;

/** A border every ten days, by brush, a little smaller each time. */
export function addAllodyniaMaps(
  { rows, ids, timeline }: DemoScene,
  chance: SeededChance,
  { place, site, laterality }: DemoLadder,
  { from, until, by }: { from: LocalDate; until: LocalDate; by: SeededMember },
): void {
  const at = PLACES[site];
  if (!at) return;
  // Seen from the front, the patient's left lies on the right.
  const x = MIDDLE + at.fromMiddle * (laterality === 'RIGHT' ? -1 : 1);
  for (let ago = 54, size = 1; ago > 0; ago -= EVERY_DAYS, size *= 0.93) {
    const day = timeline.weekdayBy(timeline.daysAgo(ago));
    if (day < from || day >= until || !isWeekday(day)) continue;
    const points = Array.from({ length: CORNERS }, (_, corner) => {
      const angle = (corner / CORNERS) * 2 * Math.PI;
      const radius = at.radius * size * (0.9 + 0.2 * chance.next());
      return { x: Math.round(x + radius * Math.cos(angle)), y: Math.round(at.y + radius * Math.sin(angle)) };
    });
    const occurredAt = timeline.at(day, clock(9, 40));
    const { clinicId, patientId } = place;
    rows.add('allodyniaMap', {
      ...{ clinicId, patientId, site, laterality, id: ids.at(occurredAt), chartView: at.view },
      ...{ method: 'BRUSH', thresholdRating: 3, polygons: [points], cmPerUnit: CM_PER_UNIT },
      areaCm2: borderAreaCm2({ polygons: [points], cmPerUnit: CM_PER_UNIT }),
      raterName: by.displayName,
      contentHash: '',
      ...{ occurredAt, enteredAt: occurredAt, recordedAt: occurredAt },
      byName: by.displayName,
      byMemberId: by.id,
    });
  }
}
