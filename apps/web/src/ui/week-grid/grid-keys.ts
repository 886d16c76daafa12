import type { Step } from './grid-navigation.ts';

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type GridCommand =
  | { readonly kind: 'STEP'; readonly step: Step }
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'BOOK' }
  | { readonly kind: 'START_MOVE' };

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'UP',
  ArrowDown: 'DOWN',
  ArrowLeft: 'LEFT',
  ArrowRight: 'RIGHT',
  Home: 'FIRST',
  End: 'LAST',
};

/** What a key means while one moves about; null for keys that are not the grid's. */
export function commandOf(event: Key): GridCommand | null {
  if (event.altKey || event.metaKey) return null;
  if (event.ctrlKey) {
    if (event.key === 'ArrowDown') return { kind: 'STEP', step: 'NEXT_SESSION' };
    if (event.key === 'ArrowUp') return { kind: 'STEP', step: 'PREVIOUS_SESSION' };
    return null;
  }
  const step = STEPS[event.key];
  if (step) return { kind: 'STEP', step };
  if (event.key === 'Enter' || event.key === ' ') return { kind: 'OPEN' };
  if (event.key.toLowerCase() === 'n') return { kind: 'BOOK' };
  if (event.key.toLowerCase() === 'm') return { kind: 'START_MOVE' };
  return null;
}

export type MoveCommand = 'EARLIER' | 'LATER' | 'LONGER' | 'SHORTER' | 'LEFT' | 'RIGHT' | 'DROP' | 'CANCEL';

const MOVES: Readonly<Record<string, MoveCommand>> = {
  ArrowUp: 'EARLIER',
  ArrowDown: 'LATER',
  ArrowLeft: 'LEFT',
  ArrowRight: 'RIGHT',
  Enter: 'DROP',
  Escape: 'CANCEL',
  Tab: 'CANCEL',
};

/** What a key means while a session is being moved. */
export function moveCommandOf(event: Key): MoveCommand | null {
  if (event.shiftKey && event.key === 'ArrowUp') return 'SHORTER';
  if (event.shiftKey && event.key === 'ArrowDown') return 'LONGER';
  return MOVES[event.key] ?? null;
}
