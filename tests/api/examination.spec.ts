import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

interface Examination {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly id: string;
  readonly version: number;
  readonly signedAt: string | null;
  readonly mine: boolean;
  readonly findings: readonly { kind: string; where: string; number: number | null; choice: string | null }[];
  readonly addenda: readonly { text: string; recordedByName: string }[];
}

// `code` is of a refusal here and of a finding there.
const FIELDS = `... on Examination { id version examinerName mine signedAt note
    findings { kind where: code side number choice } beighton { present examined of }
    tenderPoints { present examined of } addenda { text recordedByName } }
  ... on Refusal { code message field }`;
const KNEE = { kind: 'MOTION_ACTIVE', code: 'KNEE_FLEXION', side: 'LEFT', number: 95 };
const SENSORY = { kind: 'BUDAPEST_SIGN', code: 'SENSORY', side: 'MIDLINE', choice: 'PRESENT' };
const TENDER = ['OCCIPUT', 'LOW_CERVICAL', 'TRAPEZIUS', 'SUPRASPINATUS', 'SECOND_RIB']
  .concat(['LATERAL_EPICONDYLE', 'GLUTEAL', 'GREATER_TROCHANTER', 'KNEE'])
  .flatMap((code, at) =>
    ['LEFT', 'RIGHT'].map((side) => ({
      ...{ kind: 'TENDER_POINT', code, side, choice: at < 3 ? 'PRESENT' : 'ABSENT' },
    })),
  );

describe('a physical examination', () => {
  const [url, otherUrl] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let [physician, physio, ot, nurse]: TestUser[] = [];
  let patientId: string;
  let id: string;

  const ask = (user: TestUser, name: string, type: string, input: object, at = url) =>
    graphqlClient(at, user.token)<Record<string, Examination>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${FIELDS} } }`,
      { input },
    );
  const draft = (more: object = {}) => ({
    ...{ id, patientId, version: 0, examinedAt: '2026-03-02T09:00:00.000Z', findings: [KNEE], note: '' },
    ...more,
  });
  const save = async (more: object = {}, user = physio!) =>
    dataOf(await ask(user, 'saveExamination', 'SaveExaminationInput', draft(more)))['saveExamination']!;
  const sign = async (version: number, user = physio!, examinationId = id) =>
    dataOf(await ask(user, 'signExamination', 'SignExaminationInput', { examinationId, version }))[
      'signExamination'
    ]!;
  const add = async (text: string, addendum = randomUUID(), user = physician!) =>
    dataOf(
      await ask(user, 'addExaminationAddendum', 'AddExaminationAddendumInput', {
        ...{ id: addendum, examinationId: id, text },
      }),
    )['addExaminationAddendum']!;
  const list = async (user = nurse!) =>
    dataOf(
      await graphqlClient(
        url,
        user.token,
      )<{ examinations: Examination[] }>(
        `{ examinations(patientId: "${patientId}") { __typename id version mine signedAt findings { kind where: code } } }`,
      ),
    ).examinations;
  const criteria = async () =>
    dataOf(
      await graphqlClient(
        url,
        physician!.token,
      )<{
        diagnosticCriteria: {
          examinedOn: string | null;
          criteria: { code: string; inputs: { name: string; value: string | null }[] }[];
        };
      }>(
        `{ diagnosticCriteria(patientId: "${patientId}") { examinedOn criteria { code inputs { name value } } } }`,
      ),
    ).diagnosticCriteria;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    for (const role of ['PHYSICIAN', 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'NURSE'] as const) {
      const user = await clinic.addUser(role);
      if (role === 'PHYSICIAN') physician = user;
      else if (role === 'PHYSIOTHERAPIST') physio = user;
      else if (role === 'NURSE') nurse = user;
      else ot = user;
    }
  });
  beforeEach(async () => {
    id = randomUUID();
    ({ patientId } = await aPatient(owner, clinic, { team: [physician!, physio!, ot!, nurse!] }));
  });
  afterAll(() => owner.end());

  it('is a draft of its examiner, signed once, then as it was for good', async () => {
    expect(await save()).toMatchObject({ version: 1, signedAt: null, mine: true });
    // The answer was lost on its way: the same is sent again.
    expect(await save()).toMatchObject({ version: 1 });
    expect(await save({ note: 'Other' })).toMatchObject({ code: 'VERSION_CONFLICT' });
    const palms = { kind: 'BEIGHTON', code: 'PALMS_TO_FLOOR', side: 'MIDLINE', choice: 'PRESENT' };
    expect(await save({ version: 1, findings: [KNEE, palms] })).toMatchObject({
      ...{ version: 2, beighton: { present: 1, examined: 1, of: 9 } },
      tenderPoints: { present: 0, examined: 0, of: 18 },
    });
    expect(await save({ version: 1 })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await add('Too early')).toMatchObject({ code: 'EXAMINATION_NOT_SIGNED' });
    expect(await sign(1)).toMatchObject({ code: 'VERSION_CONFLICT' });
    const signed = await sign(2);
    expect(signed.signedAt).not.toBeNull();
    expect(await sign(3)).toMatchObject({ code: 'EXAMINATION_SIGNED' });
    expect(await save({ version: 3 })).toMatchObject({ code: 'EXAMINATION_SIGNED' });
    for (const statement of ["UPDATE examination SET note = 'x'", 'DELETE FROM examination']) {
      await expect(owner.query(`${statement} WHERE id = $1`, [id])).rejects.toMatchObject({ code: '42501' });
    }
    const addendum = randomUUID();
    expect(await add('Measured lying, not sitting', addendum)).toMatchObject({
      addenda: [{ text: 'Measured lying, not sitting', recordedByName: physician!.displayName }],
    });
    expect((await add('Measured lying, not sitting', addendum)).addenda).toHaveLength(1);
    expect(await add('Something else', addendum)).toMatchObject({ code: 'ID_TAKEN' });
    expect(await add(' ')).toMatchObject({ code: 'TEXT_REQUIRED', field: 'text' });
    await expect(
      owner.query("UPDATE examination_addendum SET text = 'x' WHERE id = $1", [addendum]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it.each<[string, object, string, string]>([
    ...(
      [
        ['a knee that bends by 250 degrees', [{ ...KNEE, number: 250 }], 'NUMBER_OUT_OF_RANGE'],
        ['no degrees', [{ ...KNEE, number: null }], 'NUMBER_OUT_OF_RANGE'],
        ['a movement that is none', [{ ...KNEE, code: 'KNEE_ROTATION' }], 'CODE_UNKNOWN'],
        ['a side there is not', [{ ...KNEE, side: 'MIDLINE' }], 'CODE_UNKNOWN'],
        ['a place named twice', [KNEE, KNEE], 'CHOSEN_TWICE'],
        [
          'a grade between',
          [{ kind: 'STRENGTH_MRC', code: 'GRIP', side: 'LEFT', choice: '3+' }],
          'CODE_UNKNOWN',
        ],
      ] as const
    ).map(([what, findings, code]): [string, object, string, string] => {
      const [{ kind, code: where, side }] = findings;
      return [what, { findings }, code, `findings.${kind}.${where}.${side}`];
    }),
    [
      'a day to come',
      { examinedAt: new Date(Date.now() + 86_400_000).toISOString() },
      'DATE_INVALID',
      'examinedAt',
    ],
    ['a note without end', { note: 'x'.repeat(2001) }, 'TEXT_TOO_LONG', 'note'],
  ])('refuses %s, names the field and writes nothing', async (_, more, code, field) => {
    expect(await save(more)).toMatchObject({ __typename: 'Refusal', code, field });
    expect(await list()).toEqual([]);
  });

  it('is not signed while it is empty, nor by anybody else', async () => {
    await save({ findings: [] });
    expect(await sign(1)).toMatchObject({ code: 'EXAMINATION_EMPTY', field: 'findings' });
    await save({ version: 1 });
    expect(await sign(2, physician)).toMatchObject({ code: 'NOT_YOUR_EXAMINATION' });
    expect(await save({ version: 2, note: 'x' }, ot)).toMatchObject({ code: 'NOT_YOUR_EXAMINATION' });
    expect(await list()).toMatchObject([{ version: 2, mine: false, signedAt: null }]);
  });

  it('is signed as it was saved, whichever of two windows comes first', async () => {
    await save();
    const [signed, saved] = await Promise.all([
      sign(1),
      ask(physio!, 'saveExamination', 'SaveExaminationInput', draft({ version: 1, note: 'Later' }), otherUrl),
    ]);
    const outcomes = [signed.code ?? 'DONE', dataOf(saved)['saveExamination']!.code ?? 'DONE'];
    expect(outcomes.filter((outcome) => outcome === 'DONE')).toHaveLength(1);
  });

  it('is recorded and signed by those who examine, read by nursing, hidden from others', async () => {
    expect(await save({}, ot)).toMatchObject({ version: 1 });
    expect(await sign(1, ot)).toMatchObject({ version: 2 });
    expect(await list(nurse)).toHaveLength(1);
    const attempts = [
      ask(nurse!, 'saveExamination', 'SaveExaminationInput', draft({ id: randomUUID() })),
      ask(nurse!, 'signExamination', 'SignExaminationInput', { examinationId: id, version: 2 }),
      ask(nurse!, 'addExaminationAddendum', 'AddExaminationAddendumInput', {
        ...{ id: randomUUID(), examinationId: id, text: 'x' },
      }),
    ];
    for (const answer of await Promise.all(attempts)) expect(codeOf(answer)).toBe('FORBIDDEN');
    const stranger = await clinic.addUser('PHYSIOTHERAPIST');
    const foreign = await (await aClinic(owner)).addUser('PHYSICIAN');
    for (const user of [stranger, foreign]) {
      const answer = await graphqlClient(
        url,
        user.token,
      )(`{ examinations(patientId: "${patientId}") { id } }`);
      expect(codeOf(answer)).toBe(user === foreign ? 'NOT_FOUND' : 'FORBIDDEN');
    }
  });

  it('belongs to one patient: the id of another one finds nothing', async () => {
    await save();
    const another = await aPatient(owner, clinic, { team: [physio!] });
    const answer = await ask(physio!, 'saveExamination', 'SaveExaminationInput', {
      ...draft({ version: 1 }),
      patientId: another.patientId,
    });
    expect(codeOf(answer)).toBe('NOT_FOUND');
  });

  it('tells the criteria of the work-up what was signed last about them', async () => {
    const inputs = async () => {
      const { examinedOn, criteria: all } = await criteria();
      const named = new Map(
        all.flatMap((one) => one.inputs.map(({ name, value }) => [name, value] as const)),
      );
      return [
        examinedOn,
        named.get('tenderPoints'),
        named.get('signs.sensory'),
        named.get('signs.vasomotor'),
      ];
    };
    await save({ findings: [...TENDER, SENSORY] });
    expect(await inputs()).toEqual([null, null, null, null]);
    await sign(1);
    expect(await inputs()).toEqual(['2026-03-02', '6', 'true', null]);
    // An examination of a knee alone says nothing about the criteria; the earlier one still holds.
    const knee = randomUUID();
    await save({ id: knee, examinedAt: '2026-03-05T09:00:00Z' });
    await sign(1, physio, knee);
    expect(await inputs()).toEqual(['2026-03-02', '6', 'true', null]);
    const later = randomUUID();
    await save({ id: later, examinedAt: '2026-03-06T09:00:00Z', findings: TENDER.slice(1) });
    await sign(1, physio, later);
    expect(await inputs()).toEqual(['2026-03-06', null, null, null]);
  });

  it('is in the audit without a word of it', async () => {
    await save({ note: 'quokka' });
    await sign(7);
    const { rows } = await owner.query<{ operation: string; outcome: string; detail: string }>(
      `SELECT operation, outcome, detail FROM audit_event WHERE clinic_id = $1 AND patient_id = $2
         AND operation IN ('saveExamination', 'signExamination') ORDER BY at, id`,
      [clinic.clinicId, patientId],
    );
    expect(rows).toMatchObject([
      { operation: 'saveExamination', outcome: 'ALLOWED', detail: id },
      { operation: 'signExamination', outcome: 'REFUSED' },
    ]);
    expect(JSON.stringify(rows)).not.toContain('quokka');
  });
});
