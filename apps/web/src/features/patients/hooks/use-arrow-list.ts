import type { KeyboardEvent, RefObject } from 'react';

/** Links of a list that the arrow keys walk through carry this attribute. */
export const LIST_LINK = { 'data-list-link': true } as const;
const SELECTOR = '[data-list-link]';

/**
 * Arrow keys move from the search field into the list and through it; Home and End go to its ends. Enter is the
 * link's own. Put `onKeyDown` on an element around both.
 */
export function useArrowList(container: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent): void => {
    const links = [...(container.current?.querySelectorAll<HTMLElement>(SELECTOR) ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const inList = at >= 0;
    const target =
      event.key === 'ArrowDown'
        ? links[at + 1]
        : event.key === 'ArrowUp' && inList
          ? (links[at - 1] ?? container.current?.querySelector<HTMLElement>('input[type="search"]'))
          : event.key === 'Home' && inList
            ? links[0]
            : event.key === 'End' && inList
              ? links.at(-1)
              : undefined;
    if (!target || !(inList || isSearch(event.target))) return;
    event.preventDefault();
    target.focus();
  };
}

const isSearch = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type === 'search';
