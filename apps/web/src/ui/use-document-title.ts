import { useEffect } from 'react';

/** Names the browser tab. Never with a patient's name: tabs are seen by others and kept in histories. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Consilium`;
  }, [title]);
}
