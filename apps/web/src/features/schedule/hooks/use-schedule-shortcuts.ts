import { useEffect, useEffectEvent } from 'react';

export type Shortcut = 'TODAY' | 'PREVIOUS_WEEK' | 'NEXT_WEEK' | 'DAY' | 'WEEK' | 'HELP' | 'BOOK' | 'SEARCH';

const KEYS: Readonly<Record<string, Shortcut>> = {
  t: 'TODAY',
  '[': 'PREVIOUS_WEEK',
  ']': 'NEXT_WEEK',
  PageUp: 'PREVIOUS_WEEK',
  PageDown: 'NEXT_WEEK',
  d: 'DAY',
  w: 'WEEK',
  n: 'BOOK',
  '?': 'HELP',
  '/': 'SEARCH',
};

const TYPES =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"]';

/** Keys of the whole page, except where somebody types or a dialog is open. */
export function useScheduleShortcuts(act: (shortcut: Shortcut) => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(TYPES)) return;
    const shortcut = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!shortcut) return;
    event.preventDefault();
    act(shortcut);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
