import type { ComponentType } from 'react';

/** What a part of the bedside page is told: one patient in one session. */
export interface SessionSlotProps {
  readonly sessionId: string;
  readonly patientId: string;
  readonly patientName: string;
  /** Whether therapy is going on now. */
  readonly underWay: boolean;
  /** To be called after a write, so that the page reads again. */
  readonly onRecorded: () => void;
}

/** Parts of the bedside page that other features bring: desensitization blocks, and the note. */
export interface SessionSlots {
  readonly blocks?: ComponentType<SessionSlotProps>;
  readonly note?: ComponentType<SessionSlotProps>;
}
