import type { Model } from '../model/model.ts';
import { bitCount } from '../state/bits.ts';

/**
 * Sessions in the order in which they are placed at first: large groups, co-treatment, few possible starts
 * and scarce staff come first, and a series stays together.
 */
export function hardestFirst(model: Model): Int32Array {
  const hardness = new Float64Array(model.series);
  for (let session = 0; session < model.sessions; session++) {
    const series = model.seriesOf[session]!;
    hardness[series] = Math.max(hardness[series]!, hardnessOf(model, session));
  }
  const order = Int32Array.from({ length: model.sessions }, (_, index) => index);
  return order.sort((a, b) => {
    const [one, two] = [model.seriesOf[a]!, model.seriesOf[b]!];
    return hardness[two]! - hardness[one]! || one - two || a - b;
  });
}

function hardnessOf(model: Model, session: number): number {
  const series = model.seriesOf[session]!;
  const size = model.memberOffsets[session + 1]! - model.memberOffsets[session]!;
  const roles = model.roleOffsets[series + 1]! - model.roleOffsets[series]!;
  let starts = 0;
  const at = session * model.days * model.words;
  for (let word = at; word < at + model.days * model.words; word++) {
    starts += bitCount(model.allowedStarts[word]!);
  }
  const shareOfWeek = starts / (model.days * model.slots);
  const pinned = bitCount(model.allowedDays[session]!) === 1 ? 4 : 0;
  return size * 10 + roles * 30 + pinned + (1 - shareOfWeek) * 30 + model.duration[session]!;
}
