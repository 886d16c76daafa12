import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useWrite } from '../../../ui/index.ts';
import { DischargeCriteriaDocument, DischargeDocument } from '../operations.ts';

/** A write on the way out; what the page shows of it is fetched anew. */
export const useDischargeWrite = <Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
) => useWrite(document, [DischargeDocument, DischargeCriteriaDocument]);
