import { inflateSync } from 'node:zlib';

/** Every unpacked stream of a PDF file, as Latin-1. */
function streamsOf(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = bytes[at + 6] === 13 ? at + 8 : at + 7;
    try {
      found.push(inflateSync(bytes.subarray(start), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // Not packed: nothing of ours.
    }
  }
  return found;
}

/** The letters of a font by the number of their glyph, from its ToUnicode map. */
function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '0', list = ''] of map.matchAll(
    /<([0-9a-f]{4})>\s*<[0-9a-f]{4}>\s*\[([^\]]*)\]/giu,
  )) {
    [...list.matchAll(/<([0-9a-f ]+)>/giu)].forEach(([, code = ''], at) => {
      const glyph = (Number.parseInt(first, 16) + at).toString(16).padStart(4, '0');
      const units = code.replaceAll(' ', '').match(/.{4}/gu) ?? [];
      letters.set(glyph, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    });
  }
  return letters;
}

/** What a PDF says, without its spaces; once for each font of the file, as a page does not say which is whose. */
export function pdfText(bytes: Buffer): string {
  const streams = streamsOf(bytes);
  const fonts = streams.filter((stream) => stream.includes('begincmap')).map(lettersOf);
  const glyphs = streams
    .filter((stream) => stream.includes('TJ') || stream.includes('Tj'))
    .flatMap((stream) => [...stream.matchAll(/<([0-9a-f]+)>/giu)].map(([, digits = '']) => digits))
    .join('');
  const numbers = glyphs.toLowerCase().match(/.{4}/gu) ?? [];
  return fonts
    .map((letters) => numbers.map((glyph) => letters.get(glyph) ?? '').join(''))
    .join('\n')
    .replaceAll(' ', '');
}
