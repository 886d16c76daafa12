import type { Model, PrecedenceRule } from '../model/model.ts';
import { clearSlots } from '../model/slot-mask.ts';

/**
 * Takes away the starts at which the session would stand in the wrong order to another one of the same
 * patient's day, or too close behind it. The answer tells whether any start is left.
 */
export function forbidOutOfOrder(
  model: Model,
  occupant: Int32Array,
  session: number,
  day: number,
  starts: Int32Array,
): boolean {
  const { slots, days, memberOffsets, members, duration } = model;
  for (let i = memberOffsets[session]!; i < memberOffsets[session + 1]!; i++) {
    const at = (members[i]! * days + day) * slots;
    for (let slot = 0; slot < slots; slot++) {
      const other = occupant[at + slot]!;
      if (other < 0) continue;
      const end = slot + duration[other]!;
      if (other !== session && model.ordered[model.label[other]!] === 1) {
        for (const rule of model.precedence) forbid(model, rule, session, other, slot, end, starts);
      }
      slot = end - 1;
    }
  }
  let any = 0;
  for (let word = 0; word < model.words; word++) any |= starts[word]!;
  return any !== 0;
}

function forbid(
  model: Model,
  rule: PrecedenceRule,
  session: number,
  other: number,
  otherStart: number,
  otherEnd: number,
  starts: Int32Array,
): void {
  const { slots, label, duration } = model;
  if (rule.first === label[other] && rule.then === label[session]) {
    // This one comes second: not within the gap, and with a strict order not earlier either.
    const from = rule.strict && rule.first !== rule.then ? 0 : otherEnd;
    clearSlots(starts, 0, from, Math.min(slots, otherEnd + rule.gap));
  }
  if (rule.then === label[other] && rule.first === label[session]) {
    // This one comes first: it must have ended `gap` slots before the other starts.
    const lastStart = otherStart - rule.gap - duration[session]!;
    const strict = rule.strict && rule.first !== rule.then;
    clearSlots(starts, 0, Math.max(0, lastStart + 1), strict ? slots : otherStart);
  }
}
