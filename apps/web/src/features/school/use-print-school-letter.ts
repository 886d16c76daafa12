import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNotify } from '../../ui/index.ts';
import { saveFile } from '../../ui/save-file.ts';
import { PrintSchoolLetterDocument } from './operations.ts';

/** Fetches a letter as a PDF and hands it to the browser; `printing` is the id of the one under way. */
export function usePrintSchoolLetter() {
  const notify = useNotify();
  const [send] = useMutation(PrintSchoolLetterDocument);
  const [printing, setPrinting] = useState<string | null>(null);
  const print = async (letterId: string) => {
    setPrinting(letterId);
    try {
      const file = (await send({ variables: { letterId } })).data?.printSchoolLetter;
      if (file) saveFile(file);
    } catch (error) {
      notify.failed(error);
    } finally {
      setPrinting(null);
    }
  };
  return { print, printing };
}
