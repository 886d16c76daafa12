import { isDeepStrictEqual } from 'node:util';

const ask = async ({ url, requests: [request] }) => {
  const response = await fetch(`${url}${request.path}`, {
    method: request.method,
    headers: request.headers,
    body: request.body,
  });
  return response.json();
};

/** The order of rows that no rule orders is not part of the answer. */
const settled = (value) => {
  if (Array.isArray(value))
    return value.map(settled).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([key, child]) => [key, settled(child)]),
    );
  }
  return value;
};

/** A comparison is fair only when both sides answer the same. @throws when they do not */
export async function sameAnswer(workload) {
  const [api, limit] = [settled(await ask(workload.api)), settled(await ask(workload.limit))];
  if (isDeepStrictEqual(api.data, limit.data) && !api.errors) return;
  throw new Error(
    `The two sides answer differently (${workload.name}):\n${JSON.stringify(api).slice(0, 1_500)}\n${JSON.stringify(limit).slice(0, 1_500)}`,
  );
}
