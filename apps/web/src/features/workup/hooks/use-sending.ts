import { useState } from 'react';
import { useNotify, type RefusalLike } from '../../../ui/index.ts';

type Answer = { readonly __typename: string } | null | undefined;

const isRefusal = (answer: NonNullable<Answer>): answer is RefusalLike & { readonly __typename: 'Refusal' } =>
  answer.__typename === 'Refusal';

/** Sends one change; keeps what was refused on the screen, and says that it is done when it is. */
export function useSending(onDone: () => void) {
  const notify = useNotify();
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const run = async (send: () => Promise<Answer>, done: string): Promise<void> => {
    setRefusal(null);
    try {
      const answer = await send();
      if (!answer) return;
      if (isRefusal(answer)) return setRefusal(answer);
      notify.done(done);
      onDone();
    } catch (error) {
      notify.failed(error);
    }
  };
  return { refusal, run };
}
