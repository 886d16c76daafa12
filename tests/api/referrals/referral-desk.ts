import {
  aClinic,
  dataOf,
  graphqlClient,
  type GraphqlAnswer,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import { aReferralFile, type ReferralBundleOptions } from '@consilium/testing/bundles';
import type { Pool } from 'pg';
import { apiUrls } from '../../support/servers.ts';

export interface Referral {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly patientId: string;
  readonly displayName: string;
  readonly bundleSha256: string;
  readonly reason: string | null;
  readonly triagedByName: string | null;
  readonly triageReason: string | null;
  readonly synthetic: boolean;
  readonly resourceCounts: readonly { resourceType: string; count: number }[];
  readonly differences: readonly {
    section: string;
    kind: string;
    label: string;
    before: string | null;
    after: string | null;
  }[];
}

export interface Refused {
  readonly code?: string;
  readonly message?: string;
  readonly field?: string | null;
}

export interface Imported extends Refused {
  readonly outcome?: 'IMPORTED' | 'ALREADY_IMPORTED' | 'DIFFERS';
  readonly referral?: { id: string; status: string; version: number; patientId: string };
}

const REFUSED = '... on Refusal { code message field }';
export const REFERRAL = `id status version patientId displayName bundleSha256 reason triagedByName triageReason synthetic
  resourceCounts { resourceType count } differences { section kind label before after }`;

/** What people do at the referral desk, as one user of one server. */
export const referralDesk = (url: string, user: TestUser) => {
  const client = graphqlClient(url, user.token);
  const answerOf = <K extends string, T>(key: K, answer: GraphqlAnswer<Record<K, T>>): T =>
    dataOf(answer)[key];
  return {
    importText: async (bundle: string, fileName = 'referral.json'): Promise<Imported> =>
      answerOf(
        'importReferral',
        await client<Record<'importReferral', Imported>>(
          `mutation ($input: ImportReferralInput!) { importReferral(input: $input) {
            ... on ReferralImported { outcome referral { id status version patientId } } ${REFUSED} } }`,
          { input: { fileName, bundle } },
        ),
      ),
    read: async (id: string): Promise<Referral> =>
      answerOf(
        'referral',
        await client<{ referral: Referral }>(`query ($id: ID!) { referral(id: $id) { ${REFERRAL} } }`, {
          id,
        }),
      ),
    triage: async (input: Record<string, unknown>): Promise<Partial<Referral> & Refused> =>
      answerOf(
        'triageReferral',
        await client<{ triageReferral: Partial<Referral> & Refused }>(
          `mutation ($input: TriageReferralInput!) { triageReferral(input: $input) { ... on Referral { ${REFERRAL} } ${REFUSED} } }`,
          { input },
        ),
      ),
    merge: async (referralId: string, version: number): Promise<Partial<Referral> & Refused> =>
      answerOf(
        'mergeReferral',
        await client<{ mergeReferral: Partial<Referral> & Refused }>(
          `mutation ($input: MergeReferralInput!) { mergeReferral(input: $input) { ... on Referral { ${REFERRAL} } ${REFUSED} } }`,
          { input: { referralId, version } },
        ),
      ),
    decideTrigger: async (
      input: Record<string, unknown>,
    ): Promise<{ decision?: string; version?: number } & Refused> =>
      answerOf(
        'decideTrigger',
        await client<{ decideTrigger: { decision?: string; version?: number } & Refused }>(
          `mutation ($input: DecideTriggerInput!) { decideTrigger(input: $input) {
            ... on TriggerProposal { decision version decidedByName reason } ${REFUSED} } }`,
          { input },
        ),
      ),
    client,
  };
};

let nextSeed = 5_000;

/** A file about a young person nobody in this run has met. */
export const aNewFile = (options: Partial<ReferralBundleOptions> = {}): { seed: number; text: string } => {
  nextSeed += 1;
  const seed = options.seed ?? nextSeed;
  return { seed, text: aReferralFile({ ...options, seed }).text };
};

/** How many rows of a clinic each table of an import holds. */
export async function rowsOf(owner: Pool, { clinicId }: TestClinic): Promise<Record<string, number>> {
  const tables = [
    'patient',
    'guardian',
    'episode_of_care',
    'referral',
    'referral_bundle',
    'record_entry',
    'trigger_proposal',
  ];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE clinic_id = $1`,
      [clinicId],
    );
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

const STATE = `query ($id: ID!) { patient(id: $id) { preferredName school languages guardians { displayName phone proxyScope }
  episodes { state transitions { toState reasonCode reason byName } }
  record { entries { section display } } triggers { id cause display decision reason decidedByName version } } }`;

export interface PatientState {
  preferredName: string | null;
  school: string | null;
  guardians: { displayName: string; phone: string | null; proxyScope: string }[];
  episodes: {
    state: string;
    transitions: { toState: string; reasonCode: string; reason: string | null; byName: string }[];
  }[];
  record: { entries: { section: string; display: string }[] };
  triggers: {
    id: string;
    cause: string;
    display: string;
    decision: string;
    reason: string | null;
    decidedByName: string | null;
    version: number;
  }[];
}

/** What a referral has made of a patient so far. */
export const patientStateOf = async (
  desk: ReturnType<typeof referralDesk>,
  id: string,
): Promise<PatientState> => dataOf(await desk.client<{ patient: PatientState }>(STATE, { id })).patient;

/** A new young person, whose file has just been imported. */
export async function arrival(
  desk: ReturnType<typeof referralDesk>,
  options: Parameters<typeof aNewFile>[0] = {},
): Promise<{ seed: number; id: string; version: number; patientId: string }> {
  const { seed, text } = aNewFile(options);
  const { referral } = await desk.importText(text);
  if (!referral) throw new Error('The file was not imported.');
  return { seed, ...referral };
}

/** A clinic whose nurse receives files on one server process and whose physician decides on the other. */
export async function referralClinic(owner: Pool) {
  const [url, otherUrl] = apiUrls();
  const clinic = await aClinic(owner);
  const nurse = referralDesk(url, clinic.users.NURSE);
  const physician = referralDesk(otherUrl, clinic.users.PHYSICIAN);
  return {
    clinic,
    nurse,
    physician,
    arrive: (options: Parameters<typeof arrival>[1] = {}) => arrival(nurse, options),
    stateOf: (patientId: string) => patientStateOf(physician, patientId),
  };
}
export type ReferralClinic = Awaited<ReturnType<typeof referralClinic>>;
