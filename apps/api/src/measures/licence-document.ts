import { LicenceDocument } from './graphql/instrument.object.ts';

/** Bytes. A licence is a page or a letter. */
export const DOCUMENT_MAX_BYTES = 5 * 1024 * 1024;

/** Known by their first bytes, whatever the name says: nothing that a browser would run. */
const KINDS = [
  { mediaType: 'application/pdf', ending: 'pdf', begins: Buffer.from('%PDF-', 'latin1') },
  {
    mediaType: 'image/png',
    ending: 'png',
    begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  { mediaType: 'image/jpeg', ending: 'jpg', begins: Buffer.from([0xff, 0xd8, 0xff]) },
] as const;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

const kindOf = (bytes: Uint8Array) =>
  KINDS.find(({ begins }) => Buffer.from(bytes.subarray(0, begins.length)).equals(begins));

/** The bytes of a document that was sent; null when it is none of the kinds that are kept, or too large. */
export function documentBytes(base64: string): Uint8Array<ArrayBuffer> | null {
  if (base64.length > Math.ceil(DOCUMENT_MAX_BYTES / 3) * 4 || !BASE64.test(base64)) return null;
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return bytes.length > 0 && bytes.length <= DOCUMENT_MAX_BYTES && kindOf(bytes) ? bytes : null;
}

/** As it is handed out: under a name of plain characters that ends as its kind does. */
export function licenceDocument(name: string, bytes: Uint8Array): LicenceDocument {
  const kind = kindOf(bytes) ?? KINDS[0];
  const plain = name
    .replace(/\.(pdf|png|jpe?g)$/iu, '')
    .replace(/[^\p{L}\p{N}_-]+/gu, ' ')
    .trim();
  return Object.assign(new LicenceDocument(), {
    fileName: `${plain || 'licence'}.${kind.ending}`,
    mediaType: kind.mediaType,
    content: Buffer.from(bytes).toString('base64'),
  });
}
