import { useApolloClient } from '@apollo/client/react';
import { useState, useSyncExternalStore } from 'react';
import type { ImportFile } from '../import-queue.ts';
import { ImportQueue } from '../import-queue.ts';
import { sendReferral } from '../send-referral.ts';

/** A queue of files for the life of the page; the inbox is fetched again as files arrive. */
export function useImportQueue(importFile: ImportFile = sendReferral) {
  const client = useApolloClient();
  const [queue] = useState(
    () =>
      new ImportQueue(importFile, () => {
        void client.refetchQueries({ include: ['Referrals'] });
      }),
  );
  const items = useSyncExternalStore(queue.subscribe, queue.items);
  return { queue, items };
}
