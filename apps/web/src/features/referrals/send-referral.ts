import { print } from 'graphql';
import type { ImportReferralMutation } from '../../gql/graphql.ts';
import type { ImportAnswer, ImportFile } from './import-queue.ts';
import { ImportReferralDocument } from './operations.ts';

interface Envelope {
  readonly data?: ImportReferralMutation | null;
}

/**
 * Reads one file and sends it as one mutation. Not through the GraphQL client, because only XMLHttpRequest says when
 * the upload is over and the server's part begins.
 */
export const sendReferral: ImportFile = async (file, onStage) => {
  onStage('READING');
  const bundle = await file.text();
  onStage('UPLOADING');
  const text = await post(
    JSON.stringify({
      operationName: 'ImportReferral',
      query: print(ImportReferralDocument),
      variables: { input: { fileName: file.name, bundle } },
    }),
    () => onStage('IMPORTING'),
  );
  return toAnswer((JSON.parse(text) as Envelope).data?.importReferral);
};

export function toAnswer(result: ImportReferralMutation['importReferral'] | null | undefined): ImportAnswer {
  if (!result) throw new Error('The server gave no answer.');
  if (result.__typename === 'Refusal') {
    return { outcome: 'REFUSED', code: result.code, message: result.message };
  }
  const { id, displayName } = result.referral;
  return { outcome: result.outcome, referralId: id, patientName: displayName };
}

function post(body: string, onUploaded: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/graphql');
    request.setRequestHeader('content-type', 'application/json');
    request.setRequestHeader('accept', 'application/graphql-response+json, application/json');
    request.upload.addEventListener('load', onUploaded);
    request.addEventListener('load', () => resolve(request.responseText));
    request.addEventListener('error', () => reject(new Error('The server cannot be reached.')));
    request.addEventListener('abort', () => reject(new Error('The upload was stopped.')));
    request.send(body);
  });
}
