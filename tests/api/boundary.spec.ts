import { describe, expect, it } from '@jest/globals';
import { apiUrls } from '../support/servers.ts';

const [url] = apiUrls();

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe('the boundary of the API', () => {
  it('refuses requests of other sites', async () => {
    const response = await post('{"query":"{ viewer { email } }"}', { origin: 'https://elsewhere.example' });
    expect(response.status).toBe(403);
  });

  it('refuses what a form of another site could send', async () => {
    const response = await post('query={viewer{email}}', { 'content-type': 'text/plain' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect((await fetch(`${url}/graphql?query={viewer{email}}`)).status).toBeGreaterThanOrEqual(400);
  });

  it('refuses large bodies of strangers before reading them', async () => {
    const response = await post(JSON.stringify({ query: `{ viewer { email } } # ${'x'.repeat(400_000)}` }));
    expect(response.status).toBe(413);
  });

  it('answers malformed operations with a code and without a stack', async () => {
    for (const query of ['{', '{ nothing }', 'mutation { signIn(input: 3) { __typename } }', '\u0000']) {
      const response = await post(JSON.stringify({ query }));
      const text = await response.text();
      expect(response.status).toBeLessThan(500);
      expect(text).not.toMatch(/INTERNAL_SERVER_ERROR|node_modules|\bat .*:\d+:\d+/);
    }
  });

  it('keeps pages from being framed and from loading foreign scripts', async () => {
    const { headers } = await fetch(`${url}/healthz`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('tells truthfully whether it is alive and ready', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' });
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('consilium_http_request_seconds');
  });
});
