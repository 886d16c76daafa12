import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useWrite } from '../../../ui/index.ts';
import { MedicationsDocument } from '../operations.ts';

/** A write of the medication list; the list is fetched anew. */
export const useMedicationWrite = <Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
) => useWrite(document, [MedicationsDocument]);
