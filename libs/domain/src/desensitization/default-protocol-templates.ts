import type { ProtocolContent, ProtocolStep } from './check-protocol.ts';
import { DEFAULT_THRESHOLDS } from './progression-thresholds.ts';

export interface ShippedProtocolTemplate {
  readonly id: string;
  readonly name: string;
  readonly content: ProtocolContent;
}

/** Five minutes, in the clinic and three times a day at home (clinical.md 4.4, a design default). */
const step = (stimulusCode: string, plannedSeconds = 300): ProtocolStep => ({
  key: stimulusCode.toLowerCase(),
  stimulusCode,
  plannedSeconds,
  timesPerDay: 3,
  targetKpa: null,
  target: '',
  instructions: '',
});

const content = (steps: readonly ProtocolStep[], homeCeilingKey: string, note: string): ProtocolContent => ({
  approach: 'DIRECT_GRADED',
  distressScale: 'SUDS_10',
  thresholds: DEFAULT_THRESHOLDS,
  homeCeilingKey,
  steps,
  note,
});

/** Pressure that grows as the young person grows used to it: what the source document describes. kPa. */
const PRESSURES = [10, 20, 40, 60, 90, 120, 160];

/** Ladders to begin with; the patient ranks them anew (clinical.md 4.1, 4.2). They await a clinician's sign-off. */
export const DEFAULT_PROTOCOL_TEMPLATES: readonly ShippedProtocolTemplate[] = [
  {
    id: 'shipped-pressure',
    name: 'Growing pressure',
    content: content(
      PRESSURES.map((targetKpa) => ({ ...step('M7', 120), key: `m7-${targetKpa}`, targetKpa })),
      'm7-40',
      'Sustained pressure on the painful area, a little more as one grows used to it.',
    ),
  },
  {
    id: 'shipped-textures',
    name: 'Textures',
    content: content(
      ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T9', 'T11', 'T12'].map((code) => step(code)),
      't5',
      'From silk to hook-and-loop, ranked by the patient.',
    ),
  },
  {
    id: 'shipped-foot',
    name: 'Foot: from touch to sport',
    content: content(
      ['M1', 'T3', 'T5', 'P2', 'F2', 'F3', 'W1', 'W2', 'W4', 'W5', 'F6'].map((code) => step(code)),
      'f2',
      'Touch, particles, sock and shoe, then load.',
    ),
  },
];
