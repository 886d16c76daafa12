import { mutation, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** De-identified extracts and the key to them. */
export const RESEARCH_EXTRACT_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  researchExtracts: query('researchExtract.read', () => '{ researchExtracts { id purpose hash } }'),
  makeResearchExtract: mutation(
    'outcome.export',
    () => 'mutation { makeResearchExtract(purpose: "") { __typename } }',
  ),
  downloadResearchExtract: mutation(
    'outcome.export',
    () => `mutation { downloadResearchExtract(id: "${NOBODY}", format: XLSX) { fileName } }`,
  ),
  reidentify: mutation(
    'outcome.reidentify',
    () =>
      `mutation { reidentify(input: { extractId: "${NOBODY}", pseudonym: "X", reason: "" }) { __typename } }`,
  ),
};
