import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aClinic, codeOf, dataOf, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aNewFile, referralDesk } from './referral-desk.ts';

const [url] = apiUrls();
jest.setTimeout(30_000);

describe('the referral list', () => {
  let owner: Pool;
  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
  });
  afterAll(() => owner.end());

  type Page = {
    referrals: {
      edges: {
        cursor: string;
        node: { id: string; status: string; displayName: string; receivedAt: string };
      }[];
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  };
  const page = async (token: string, variables: Record<string, unknown>) =>
    dataOf(
      await graphqlClient(url, token)<Page>(
        `query ($first: Int, $after: String, $filter: ReferralFilter) { referrals(first: $first, after: $after, filter: $filter) {
            edges { cursor node { id status displayName receivedAt reason resourceCounts { count } } } pageInfo { endCursor hasNextPage } } }`,
        variables,
      ),
    ).referrals;

  it('pages through everything once, the latest first, and filters by status and name', async () => {
    const other = await aClinic(owner);
    const desk = referralDesk(url, other.users.NURSE);
    for (const seed of [1, 2, 3, 4, 5, 6, 7]) await desk.importText(aNewFile({ seed }).text);
    const { token } = other.users.NURSE;
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await page(token, { first: 3, after });
      seen.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(7);
    const all = (await page(token, { first: 100 })).edges.map(({ node }) => node);
    expect(all.map(({ id }) => id)).toEqual(seen);
    expect(all.map(({ receivedAt }) => receivedAt)).toEqual(
      all
        .map(({ receivedAt }) => receivedAt)
        .sort()
        .reverse(),
    );
    expect(
      (await page(token, { filter: { search: 'novakova' } })).edges.map(({ node }) => node.displayName),
    ).toEqual(['Zoë Nováková']);
    expect((await page(token, { filter: { search: '100%_' } })).edges).toEqual([]);
    expect((await page(token, { filter: { statuses: ['ACCEPTED'] } })).edges).toEqual([]);
    const wrong = await graphqlClient(url, token)('{ referrals(first: 101) { edges { cursor } } }');
    expect(codeOf(wrong)).toBe('BAD_USER_INPUT');
    const forged = await graphqlClient(
      url,
      token,
    )('{ referrals(after: "WyJ4IiwieSJd") { edges { cursor } } }');
    expect(codeOf(forged)).toBe('BAD_USER_INPUT');
  });

  it('asks the database as often for three referrals as for thirty', async () => {
    const statements = async (count: number): Promise<number> => {
      const clinic = await aClinic(owner);
      const desk = referralDesk(url, clinic.users.NURSE);
      for (let file = 0; file < count; file += 1) await desk.importText(aNewFile().text);
      const answer = await desk.client<Page>(
        `{ referrals(first: 100) { edges { node { id displayName reason resourceCounts { count } differences { label } } } } }`,
      );
      expect(dataOf(answer).referrals.edges).toHaveLength(count);
      return answer.statements;
    };
    const few = await statements(3);
    expect(few).toBeGreaterThan(0);
    expect(await statements(30)).toBe(few);
  });
});
