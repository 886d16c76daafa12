import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';

/** As it is, as hexadecimal digits, and as base64 at each of its three offsets. */
export function spellings(text: string): string[] {
  const inBase64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.from('\0'.repeat(offset) + text).toString('base64');
    // The ends depend on what stands beside them.
    return encoded.slice(4, -4);
  });
  return [text, Buffer.from(text).toString('hex'), ...inBase64];
}

/** A file’s bytes as text, with everything in it that is packed, unpacked. */
export function texts(bytes: Buffer): string[] {
  const found = [bytes.toString('latin1'), bytes.toString('utf8')];
  if (bytes.subarray(0, 2).toString() === 'PK') {
    found.push(...Object.values(unzipSync(new Uint8Array(bytes))).map((part) => strFromU8(part)));
  }
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = bytes[at + 6] === 13 ? at + 8 : at + 7;
    try {
      const inflated = inflateSync(bytes.subarray(start), { finishFlush: 2 }).toString('latin1');
      found.push(inflated, Buffer.from(hexWithin(inflated), 'hex').toString('latin1'));
    } catch {
      // Not packed: it was read as it is.
    }
  }
  return found;
}

/** A PDF writes its words as hexadecimal digits between angle brackets, cut where letters are moved together. */
const hexWithin = (text: string) =>
  [...text.matchAll(/<([0-9a-fA-F]+)>/g)].map(([, digits]) => digits).join('');

/** Addresses that the server's own controllers answer. */
export async function routes(): Promise<string[]> {
  const root = path.join('apps', 'api', 'src');
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.controller.ts'));
  const found: string[] = [];
  for (const file of files) {
    const source = await readFile(path.join(root, file), 'utf8');
    const base = /@Controller\('?([^')]*)'?\)/.exec(source)?.[1] ?? '';
    for (const [, at] of source.matchAll(/@(?:Get|Post|Put|Patch|Delete|All)\('?([^')]*)'?\)/g)) {
      found.push([base, at].filter(Boolean).join('/'));
    }
  }
  return found;
}
