export { HoldBanner } from './components/HoldBanner.tsx';
export { HoldMark } from './components/HoldMark.tsx';
export { HoldsTab } from './pages/HoldsTab.tsx';
export { usePatientRecord } from './hooks/use-patient-record.ts';
export { useHeld } from './hooks/use-held.ts';
export { useHoldsInForce, type HoldInForce } from './hooks/use-holds-in-force.ts';
export { useHolds } from './hooks/use-holds.ts';
export { useHoldWords } from './hooks/use-hold-words.ts';
