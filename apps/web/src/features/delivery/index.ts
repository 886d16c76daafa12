export { useBedsidePack } from './hooks/use-bedside-pack.ts';
export { PayersTab } from './pages/PayersTab.tsx';
export { SessionPage } from './pages/SessionPage.tsx';
export { SessionsTab } from './pages/SessionsTab.tsx';
export { UnplannedSessionPage } from './pages/UnplannedSessionPage.tsx';
export type { SessionSlotProps, SessionSlots } from './session-slots.ts';
