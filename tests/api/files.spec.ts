import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { pdf } from '../../apps/api/src/platform/files/pdf.ts';
import { csv, inertText, xlsx } from '../../apps/api/src/platform/files/table.ts';

const TABLE = {
  name: 'Goals: a/b',
  columns: ['who', 'n'],
  rows: [['=1+1', 2] as const, ['a "b", c', null] as const],
};

describe('a table as CSV', () => {
  it('quotes what needs it, leaves numbers alone and makes formulas inert', () => {
    expect(csv(TABLE)).toBe('\uFEFFwho,n\r\n\'=1+1,2\r\n"a ""b"", c",\r\n');
  });

  it('never begins a text with what a spreadsheet program would run', () => {
    fc.assert(
      fc.property(fc.string(), (text) => !/^\s*[=+\-@|%]/u.test(inertText(text))),
      { numRuns: 2_000 },
    );
  });
});

describe('a table as XLSX', () => {
  it('is a workbook whose texts are texts', async () => {
    const files = unzipSync(new Uint8Array(await xlsx([TABLE])));
    const all = Object.values(files)
      .map((file) => strFromU8(file))
      .join('\n');
    expect(all).toContain('Goals  a b');
    expect(all).toContain("<t>'=1+1</t>");
    expect(all).not.toContain('<f>');
  });
});

describe('a PDF', () => {
  const document = {
    title: 'Progress',
    language: 'en' as const,
    content: [{ text: 'Function first', style: 'title' }],
    footer: 'Consilium',
    madeAt: new Date('2026-11-23T09:00:00Z'),
  };

  it('is a file with its title', async () => {
    const file = await pdf(document);
    expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('opens no address and no file that a text names', async () => {
    await expect(pdf({ ...document, content: [{ image: '/etc/hostname' }] })).rejects.toThrow();
    await expect(pdf({ ...document, content: [{ image: 'http://127.0.0.1:9/x.png' }] })).rejects.toThrow();
  });
});
