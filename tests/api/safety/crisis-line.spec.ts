import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { auditOf } from '../scheduling/a-schedule.ts';

describe('where help is at once', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let other: TestClinic;
  const read = async (user: TestUser) =>
    dataOf(
      await graphqlClient(
        apiUrls()[1],
        user.token,
      )<{ crisisLine: object | null }>('{ crisisLine { country callNumber emergencyNumber version } }'),
    ).crisisLine;
  const save = async (input: object) =>
    dataOf(
      await graphqlClient(apiUrls()[0], clinic.users.ADMINISTRATOR.token)<{ saveCrisisLine: object }>(
        `mutation ($input: SaveCrisisLineInput!) { saveCrisisLine(input: $input) {
          ... on CrisisLine { version } ... on Refusal { code field } } }`,
        { input },
      ),
    ).saveCrisisLine;
  const spain = {
    ...{ version: 0, country: 'ES', emergencyNumber: '112' },
    ...{ lineName: 'Línea 024', callNumber: '024', textNumber: '' },
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    [clinic, other] = [await aClinic(owner), await aClinic(owner)];
  });
  afterAll(() => owner.end());

  it('is nowhere before the clinic has said it, and then for families of this clinic only', async () => {
    expect(await read(clinic.users.GUARDIAN)).toBeNull();
    expect(await save(spain)).toEqual({ version: 1 });
    expect(await read(clinic.users.GUARDIAN)).toEqual({
      ...{ country: 'ES', callNumber: '024', emergencyNumber: '112', version: 1 },
    });
    expect(await read(other.users.GUARDIAN)).toBeNull();
  });

  it('changes only as it was read, whole, and says in the audit what to', async () => {
    expect(await save(spain)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await save({ ...spain, version: 1, callNumber: 'soon' })).toMatchObject({ field: 'callNumber' });
    expect(await save({ ...spain, version: 1, lineName: '', callNumber: '' })).toEqual({ version: 2 });
    expect(await auditOf(owner, clinic.clinicId, 'saveCrisisLine')).toEqual(
      expect.arrayContaining([expect.objectContaining({ outcome: 'ALLOWED', detail: 'ES 112 024' })]),
    );
  });
});
