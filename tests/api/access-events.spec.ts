import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aClinic,
  aPatient,
  codeOf,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';

interface Event {
  id: string;
  at: string;
  actorName: string;
  actorDiscipline: string | null;
  operation: string;
  purpose: string;
  outcome: string;
  breakGlass: boolean;
}
interface Page {
  patient: {
    accessEvents: {
      edges: { cursor: string; node: Event }[];
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  };
}

const EVENTS = `query ($id: ID!, $first: Int, $after: String) { patient(id: $id) { accessEvents(first: $first, after: $after) {
  edges { cursor node { id at actorName actorDiscipline operation purpose outcome breakGlass } }
  pageInfo { endCursor hasNextPage } } } }`;

describe('who saw a record', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  let physio: TestUser;
  let patientId: string;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
    physio = await clinic.addUser('PHYSIOTHERAPIST');
    ({ patientId } = await aPatient(owner, clinic, { team: [physician, physio] }));
  });
  afterAll(() => owner.end());

  const open = (user: TestUser, id = patientId) =>
    graphqlClient(url, user.token)('query ($id: ID!) { patient(id: $id) { id } }', { id });
  const read = (user: TestUser, variables: Record<string, unknown> = {}) =>
    graphqlClient(url, user.token)<Page>(EVENTS, { id: patientId, first: 100, ...variables });
  const eventsOf = async (actor: TestUser) =>
    dataOf(await read(clinic.users.PRIVACY_OFFICER))
      .patient.accessEvents.edges.map(({ node }) => node)
      .filter(({ actorName }) => actorName === actor.displayName);

  it('tells reads with who, of which discipline, what and when', async () => {
    const before = Date.now();
    dataOf(await open(physio));
    const [event] = await eventsOf(physio);
    expect(event).toMatchObject({
      actorName: physio.displayName,
      actorDiscipline: 'PHYSIOTHERAPY',
      operation: 'patient',
      purpose: 'TREATMENT',
      outcome: 'ALLOWED',
      breakGlass: false,
    });
    expect(Math.abs(new Date(event!.at).getTime() - before)).toBeLessThan(60_000);
  });

  it('tells refused attempts, and what was opened under break-glass', async () => {
    const outsider = await clinic.addUser('OCCUPATIONAL_THERAPIST');
    expect(codeOf(await open(outsider))).toBe('FORBIDDEN');
    dataOf(
      await graphqlClient(url, outsider.token)(
        'mutation ($input: OpenBreakGlassInput!) { openBreakGlass(input: $input) { ... on BreakGlassGrant { id } } }',
        { input: { patientId, reasonCode: 'EMERGENCY', reason: 'Fainted in the corridor' } },
      ),
    );
    dataOf(await open(outsider));
    const events = await eventsOf(outsider);
    expect(
      events.map(({ operation, outcome, purpose, breakGlass }) => [operation, outcome, purpose, breakGlass]),
    ).toEqual([
      ['patient', 'ALLOWED', 'BREAK_GLASS', true],
      ['openBreakGlass', 'ALLOWED', 'TREATMENT', false],
      ['patient', 'REFUSED', 'TREATMENT', false],
    ]);
  });

  it('leads through all pages, newest first, without a gap, a repetition or another patient', async () => {
    const other = await aPatient(owner, clinic, { team: [physio] });
    for (let index = 0; index < 4; index += 1) {
      dataOf(await open(physio));
      dataOf(await open(physio, other.patientId));
    }
    const newest = dataOf(await read(physician)).patient.accessEvents.edges.map(({ node }) => node);
    const paged: Event[] = [];
    // Reading is an access too: the first page begins with the read above, the rest goes on from there.
    let after: string | null = null;
    for (let more = true; more;) {
      const page: Page['patient']['accessEvents'] = dataOf(await read(physician, { first: 3, after })).patient
        .accessEvents;
      expect(page.edges.length).toBeLessThanOrEqual(3);
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
      paged.push(...page.edges.map(({ node }) => node));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    const ids = paged.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(ids.filter((id) => newest.some((event) => event.id === id))).toEqual(newest.map(({ id }) => id));
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM audit_event WHERE patient_id = $1 AND id <= $2 ORDER BY id DESC',
      [patientId, ids[0]],
    );
    expect(ids).toEqual(rows.map(({ id }) => id));
  });

  it('refuses cursors that it did not give out, and pages out of bounds', async () => {
    const forged = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const after of ['nonsense', '', forged(['no uuid']), forged(['a', 'b']), forged({})]) {
      expect(codeOf(await read(physician, { after }))).toBe('BAD_USER_INPUT');
    }
    for (const first of [0, -1, 101]) {
      expect(codeOf(await read(physician, { first }))).toBe('BAD_USER_INPUT');
    }
  });

  it('is for those who lead the treatment and who guard privacy, for nobody else', async () => {
    dataOf(await read(physician));
    dataOf(await read(clinic.users.PRIVACY_OFFICER));
    dataOf(await read(clinic.users.ADMINISTRATOR));
    expect(codeOf(await read(physio))).toBe('FORBIDDEN');
    expect((await eventsOf(physio))[0]).toMatchObject({
      operation: 'Patient.accessEvents',
      outcome: 'REFUSED',
    });
    expect(codeOf(await read(clinic.users.PHYSICIAN))).toBe('FORBIDDEN');
    expect(codeOf(await read(await clinic.addUser('PATIENT', { patientId })))).toBe('FORBIDDEN');
  });

  it('answers another clinic as if the patient did not exist, and shows that clinic nothing', async () => {
    const other = await aClinic(owner);
    for (const id of [patientId, randomUUID()]) {
      expect(codeOf(await read(other.users.PRIVACY_OFFICER, { id }))).toBe('NOT_FOUND');
    }
    expect(await eventsOf(other.users.PRIVACY_OFFICER)).toEqual([]);
  });
});
