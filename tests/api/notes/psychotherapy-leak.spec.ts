import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROLES, type PatientRelation } from '@consilium/domain';
import { aClinic, dataOf, graphqlClient, type GraphqlAnswer, type TestClinic } from '@consilium/testing';
import { getNamedType, isObjectType, isUnionType } from 'graphql';
import { createClient } from 'graphql-ws';
import { Pool } from 'pg';
import WebSocket from 'ws';
import { commandLine } from '../../support/command-line.ts';
import { apiUrls, commandEnvironment, mailDirectory, ownerUrl } from '../../support/servers.ts';
import type { Subject } from '../access/matrix-operation.ts';
import { OPERATIONS } from '../access/operations.ts';
import { aSubject, relate, type RelatedUsers } from '../access/subject.ts';
import { filesOf } from './every-file.ts';
import { times } from './notes-client.ts';
import { routes, spellings, texts } from './where-a-text-hides.ts';
import { askAll, schema, wholeAnswers } from './whole-answer.ts';

jest.setTimeout(300_000);

/** Each role as near to the patient as it can stand. */
const NEAREST: readonly PatientRelation[] = ['TEAM', 'SELF', 'PROXY', 'OUTSIDE'];
const OWN_QUERY = 'myPsychotherapyNotes';

const SUBSCRIPTIONS: Readonly<Record<string, (subject: Subject) => string>> = {
  carePlanChanged: ({ carePlanId }) => `subscription { carePlanChanged(carePlanId: "${carePlanId}") }`,
  conferenceChanged: ({ conferenceId }) =>
    `subscription { conferenceChanged(conferenceId: "${conferenceId}") }`,
  outcomeReportRun: () =>
    'subscription { outcomeReportRun(input: { anchor: DISCHARGE, timePoint: MONTH_1, functionDefinition: STRICT }) }',
  patientRecordChanged: ({ patientId }) => `subscription { patientRecordChanged(patientId: "${patientId}") }`,
  safetyPagesChanged: () => 'subscription { safetyPagesChanged }',
  scheduleChanged: () => 'subscription { scheduleChanged(from: "2026-01-05", until: "2026-01-11") }',
  weekProposalChanged: () => `subscription { weekProposalChanged(id: "${randomUUID()}") }`,
};

describe('a text planted in a psychotherapy note', () => {
  const [url, otherUrl] = apiUrls();
  /** Occurs nowhere else. */
  const planted = `numbat${randomUUID().replaceAll('-', '')}`;
  const noteId = randomUUID();
  let owner: Pool;
  let clinic: TestClinic;
  let subject: Subject;
  let users: RelatedUsers;
  let originator: string;

  const holdsIt = (text: string) => spellings(planted).some((spelling) => text.includes(spelling));
  /** What one's own input was refused with holds it no more than what others are answered. */
  const leaksOf = (answer: GraphqlAnswer<unknown>) => holdsIt(JSON.stringify([answer.data, answer.errors]));
  const save = (input: Record<string, unknown> = {}) =>
    graphqlClient(url, originator)<{ savePsychotherapyNote: { __typename: string; code?: string } }>(
      `mutation ($input: SavePsychotherapyNoteInput!) { savePsychotherapyNote(input: $input) {
         __typename ... on Refusal { code message field } } }`,
      { input: { id: noteId, patientId: subject.patientId, text: `About ${planted}`, ...times(), ...input } },
    );

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    subject = await aSubject(owner, url, clinic);
    users = await relate(owner, clinic, subject);
    const psychologist = clinic.users.PSYCHOLOGIST;
    await owner.query(
      `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, starts_on)
       VALUES ($1, $2, $3, $4, 'Psychologist', current_date - 5)`,
      [clinic.clinicId, randomUUID(), subject.patientId, psychologist.memberId],
    );
    originator = psychologist.token;
  }, 60_000);
  afterAll(() => owner.end());

  it('reaches nobody who listens while it is written', async () => {
    expect(Object.keys(SUBSCRIPTIONS).sort()).toEqual(
      Object.keys(schema.getSubscriptionType()!.getFields()).sort(),
    );
    const heard: string[] = [];
    const clients = [
      originator,
      users.tokenOf('PHYSICIAN', 'TEAM')!,
      users.tokenOf('GUARDIAN', 'PROXY')!,
    ].map((token) =>
      createClient({
        url: `${otherUrl.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${token}` },
        retryAttempts: 0,
      }),
    );
    for (const client of clients) {
      for (const document of Object.values(SUBSCRIPTIONS)) {
        for (const query of wholeAnswers(document(subject))) {
          client.subscribe(
            { query },
            {
              next: (event) => void heard.push(JSON.stringify(event)),
              error: (error) => void heard.push(JSON.stringify(error)),
              complete: () => undefined,
            },
          );
        }
      }
    }
    const first = await heardSomething(heard);
    expect(dataOf(await save()).savePsychotherapyNote).toMatchObject({ __typename: 'PsychotherapyNote' });
    // Something that does tell others, after it: what was to come of the note came before.
    const { rows } = await owner.query<{ version: number }>('SELECT version FROM patient WHERE id = $1', [
      subject.patientId,
    ]);
    await graphqlClient(
      url,
      users.tokenOf('PHYSICIAN', 'TEAM'),
    )(
      `mutation { updateGoal(input: { id: "${subject.goalId}", version: ${rows[0]!.version}, target: "12" }) { __typename } }`,
    );
    await pause(1_500);
    for (const client of clients) await client.dispose();
    expect(first).toBeGreaterThan(0);
    expect(heard.filter(holdsIt)).toEqual([]);
  });

  it('is in no answer to its own writer whose request fails', async () => {
    const answers: GraphqlAnswer<unknown>[] = [
      await save({ text: `Another ${planted}` }),
      await save({ text: `${planted}${'x'.repeat(20_001)}` }),
      await save({ id: randomUUID(), text: `\u0000${planted}` }),
      await save({ id: randomUUID(), text: { within: planted } }),
      await save({ id: randomUUID(), occurredAt: planted }),
      await save({ id: randomUUID(), patientId: planted }),
      await save({ id: planted }),
      await graphqlClient(url, originator)(`mutation { savePsychotherapyNote(input: { text: "${planted}" `),
      await graphqlClient(url, originator)(`mutation { savePsychotherapyNote(input: { "${planted}" `),
      await graphqlClient(
        url,
        originator,
      )(`{ notePrefill(patientId: "x", template: "${planted}") { kind } }`),
      await graphqlClient(url, originator)(`{ notePrefill(patientId: "x", template: ${planted}) { kind } }`),
    ];
    expect(answers.map(leaksOf)).toEqual(answers.map(() => false));
    expect(answers.map(({ status }) => status < 500)).toEqual(answers.map(() => true));
  });

  it('is read by its originator, with no other query', async () => {
    const client = graphqlClient(otherUrl, originator);
    const own = await client(OPERATIONS[OWN_QUERY]!.document(subject).replace('{ id }', '{ id text }'));
    expect(leaksOf(own)).toBe(true);
  });

  it.each(ROLES.map((role) => [role]))('is in no answer to any query, asked whole, as %s', async (role) => {
    const token = NEAREST.map((relation) => users.tokenOf(role, relation)).find(Boolean)!;
    expect(await leakingQueries(token, [])).toEqual([]);
  });

  it('is in no answer to any other query of its originator, asked whole', async () => {
    expect(await leakingQueries(originator, [OWN_QUERY])).toEqual([]);
  });

  it('is in no answer to any mutation, as any role', async () => {
    const leaking: string[] = [];
    for (const role of ROLES) {
      const token = NEAREST.map((relation) => users.tokenOf(role, relation)).find(Boolean)!;
      for (const [name, { kind, document }] of Object.entries(OPERATIONS)) {
        if (kind !== 'mutation' || /^signOut|^revokeSession|^change/.test(name)) continue;
        if (leaksOf(await graphqlClient(url, token)(document(subject)))) leaking.push(`${role} ${name}`);
      }
    }
    expect(leaking).toEqual([]);
  });

  it('is in no file that leaves the clinic', async () => {
    const files = await filesOf({ url, clinic, subject, physician: users.tokenOf('PHYSICIAN', 'TEAM')! });
    // Every operation whose answer may be a file: a new one belongs into the list below.
    const isFile = (name: string) => {
      const type = schema.getType(name);
      return isObjectType(type) && 'mediaType' in type.getFields() && 'content' in type.getFields();
    };
    const answering = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.values(root!.getFields()).filter(({ type: answered }) => {
        const type = getNamedType(answered);
        return isUnionType(type) ? type.getTypes().some(({ name }) => isFile(name)) : isFile(type.name);
      }),
    );
    // The document of a licence is what an administrator has laid down; it is asked for among the queries.
    const expected = answering.map(({ name }) => name).filter((name) => !/licence/i.test(name));
    expect([...new Set(files.map(({ operation }) => operation))].sort()).toEqual(expected.sort());
    for (const { operation, format, bytes } of files) {
      expect([operation, format, bytes.length > 0, texts(bytes).some(holdsIt)]).toEqual([
        ...[operation, format, true, false],
      ]);
    }
  });

  it('is behind no address of the server', async () => {
    const feeds: string[] = [];
    for (const [token, input] of [
      [originator, 'of: MEMBER'],
      [users.tokenOf('PHYSICIAN', 'TEAM')!, 'of: MEMBER'],
      [users.tokenOf('PATIENT', 'SELF')!, `of: PATIENT, patientId: "${subject.patientId}"`],
      [users.tokenOf('GUARDIAN', 'PROXY')!, `of: PATIENT, patientId: "${subject.patientId}"`],
    ] as const) {
      const answer = await graphqlClient(
        url,
        token,
      )<{ createCalendarFeed: { url?: string } }>(
        `mutation { createCalendarFeed(input: { ${input}, label: "Phone" }) { ... on CreatedCalendarFeed { url } } }`,
      );
      const address = dataOf(answer).createCalendarFeed.url;
      if (address) feeds.push(new URL(address, url).pathname);
    }
    expect(feeds.length).toBeGreaterThan(1);
    const addresses: Readonly<Record<string, readonly string[]>> = {
      'calendar/:file': feeds,
      healthz: ['/healthz'],
      readyz: ['/readyz'],
      metrics: ['/metrics'],
    };
    expect((await routes()).sort()).toEqual(Object.keys(addresses).sort());
    const own = [
      '/',
      '/graphql',
      `/patients/${subject.patientId}/notes`,
      '/service-worker.js',
      '/fhir/Patient',
    ];
    for (const address of [...Object.values(addresses).flat(), ...own]) {
      for (const token of [originator, clinic.users.ADMINISTRATOR.token]) {
        const answer = await fetch(new URL(address, url), { headers: { authorization: `Bearer ${token}` } });
        expect([address, holdsIt(await answer.text())]).toEqual([address, false]);
      }
    }
  });

  it('is in no column of any table, in no large object and in no running statement', async () => {
    const { rows: columns } = await owner.query<{ at: string; name: string; kind: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS at, quote_ident(column_name) AS name, data_type AS kind
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
         AND data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY', 'USER-DEFINED', 'tsvector', 'name', 'xml')`,
    );
    expect(columns.map(({ at, name }) => `${at}.${name}`)).toContain('psychotherapy.note.sealed');
    const asText = ({ name, kind }: { name: string; kind: string }) =>
      kind === 'bytea' ? `encode(${name}, 'escape')` : `${name}::text`;
    for (const at of new Set(columns.map((column) => column.at))) {
      const parts = columns.filter((column) => column.at === at).map(asText);
      const { rows } = await owner.query<{ found: number }>(
        `SELECT count(*)::int AS found FROM ${at}
         WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) s WHERE position(s IN concat_ws(' ', ${parts.join(', ')})) > 0)`,
        [spellings(planted)],
      );
      expect([at, rows[0]?.found]).toEqual([at, 0]);
    }
    const elsewhere = await owner.query<{ found: number }>(
      `SELECT (SELECT count(*) FROM pg_largeobject_metadata)::int
         + (SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND position($1 IN query) > 0)::int AS found`,
      [planted],
    );
    expect(elsewhere.rows).toEqual([{ found: 0 }]);
  });

  it('is in no line of the server’s logs, no mail, and nothing a command says', async () => {
    const logs = path.join(process.cwd(), '.cache', 'test-logs');
    const files = [
      ...(await readdir(logs)).map((file) => path.join(logs, file)),
      ...(await readdir(mailDirectory()).catch(() => [])).map((file) => path.join(mailDirectory(), file)),
    ];
    const written = files.filter((file) => /api-\d\.log$/.test(file));
    expect(written.length).toBeGreaterThan(1);
    for (const file of files) {
      const lines = (await readFile(file, 'latin1').catch(() => '')).split('\n');
      expect([file, lines.filter(holdsIt)]).toEqual([file, []]);
    }
    const said = await commandLine(['verify-audit'], commandEnvironment());
    expect(holdsIt(said.stdout + said.stderr)).toBe(false);
  });

  /** Names of the queries in whose answers it is found. */
  async function leakingQueries(token: string, but: readonly string[]): Promise<string[]> {
    const client = graphqlClient(url, token);
    const leaking: string[] = [];
    for (const [name, { kind, document }] of Object.entries(OPERATIONS)) {
      if (kind !== 'query' || but.includes(name)) continue;
      for (const whole of wholeAnswers(document(subject))) {
        const answer = await askAll(client, whole, (each) => {
          if (leaksOf(each)) leaking.push(name);
        });
        const [error] = answer.errors ?? [];
        expect([name, whole, error?.extensions.code === 'GRAPHQL_VALIDATION_FAILED' ? error : null]).toEqual([
          name,
          whole,
          null,
        ]);
        // Refused as a whole: not one of its parts is answered.
        if (error && (error.path?.length ?? 0) < 2) break;
      }
    }
    return leaking;
  }
});

async function heardSomething(heard: readonly string[]): Promise<number> {
  for (const start = Date.now(); Date.now() - start < 15_000 && heard.length < 5;) await pause(50);
  return heard.length;
}
