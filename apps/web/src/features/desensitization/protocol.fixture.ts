import type { Protocol } from './operations.ts';

const step = (key: string, ordinal: number, stimulusName: string) => ({
  ...{ key, ordinal, stimulusName, stimulusCode: `T${ordinal}`, modality: 'TEXTURE' as const },
  ...{
    plannedSeconds: 300,
    timesPerDay: 2,
    targetKpa: null,
    target: '',
    instructions: '',
    homeAllowed: ordinal < 3,
  },
});
const cotton = step('cotton', 2, 'Cotton ball');
const steps = [step('silk', 1, 'Silk'), cotton, step('towel', 3, 'Terry towel')];
/** A ladder of three steps whose patient stands on the second. */
export const protocol: Protocol = {
  id: 'protocol-1',
  patientId: 'patient-1',
  site: 'ANKLE',
  laterality: 'LEFT',
  title: 'Left ankle',
  status: 'ACTIVE',
  currentStepKey: 'cotton',
  currentVersion: 2,
  version: 5,
  endedAt: null,
  endReason: null,
  content: {
    number: 2,
    approach: 'DIRECT_GRADED',
    distressScale: 'SUDS_10',
    homeCeilingKey: 'cotton',
    noHomePractice: false,
    note: '',
    createdAt: '2026-11-20T14:00:00.000Z',
    byName: 'Kai Berg',
    thresholds: {
      ...{ sessions: 3, observed: 2, painRise: 2, recoverySeconds: 300, distressPeak: 6 },
      ...{ slowRecoverySeconds: 1800, slowRecoveries: 2, highDistress: 9, highDistressTimes: 2, refusals: 2 },
    },
    steps,
  },
  currentStep: cotton,
  holds: [],
  suggestion: {
    outcome: 'ADVANCE',
    toStepKey: 'towel',
    blocks: 3,
    evidence: [
      { criterion: 'TIME_DONE', count: 3, needed: 3, met: true },
      { criterion: 'REFUSALS', count: 0, needed: 2, met: false },
    ],
  },
  lastLog: null,
};
