import type { OperationVariables, RefetchQueriesInclude, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { RefusalLike } from './refusal-alert.tsx';
import { useNotify } from './use-notify.ts';

type Answer = { readonly __typename: string } & Partial<RefusalLike>;

/**
 * Sends a mutation that answers a thing or a Refusal. `write` says whether it was accepted, with `include` fetched anew
 * by then; why not is kept in `refusal`, and a failure has been shown.
 */
export function useWrite<Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  include: RefetchQueriesInclude,
) {
  const notify = useNotify();
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [send, { loading, client }] = useMutation(document);
  const write = async (variables: Variables): Promise<boolean> => {
    setRefusal(null);
    try {
      const { data } = await send({ variables });
      const [answer] = Object.values<Answer>(data ?? {});
      if (!answer) return false;
      if (answer.__typename === 'Refusal') {
        setRefusal({ code: answer.code ?? '', message: answer.message ?? '', field: answer.field ?? null });
        return false;
      }
      await client.refetchQueries({ include });
      return true;
    } catch (error) {
      notify.failed(error);
      return false;
    }
  };
  return { write, refusal, loading };
}
