import { createRequire } from 'node:module';
import { sep } from 'node:path';
import type { Content, StyleDictionary, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';

const load = createRequire(import.meta.url);
const pdfmake = load('pdfmake') as typeof import('pdfmake');
const fonts = load('pdfmake/fonts/Roboto.js') as TFontDictionary;
const FONT_FOLDER = load.resolve('pdfmake/fonts/Roboto.js').replace(/Roboto\.js$/, `Roboto${sep}`);

pdfmake.setFonts(fonts);
// A document reads its fonts and nothing else: no address and no file named in a text is ever opened.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONT_FOLDER));

const STYLES: StyleDictionary = {
  title: { fontSize: 18, bold: true, margin: [0, 0, 0, 4] },
  heading: { fontSize: 12, bold: true, margin: [0, 12, 0, 4] },
  quiet: { color: '#5c6370', fontSize: 9 },
  tableHead: { bold: true, fontSize: 9, fillColor: '#eef1f5' },
};

/** What every document of ours has: title (shown by the reader's program), content, and a line at the foot of each page. */
export interface PdfDocument {
  readonly title: string;
  readonly language: 'en' | 'es';
  readonly content: Content[];
  readonly footer: string;
  /** When it was made: the same document at the same moment is the same file. */
  readonly madeAt: Date;
  readonly landscape?: boolean;
}

/** A4 as a PDF file. Styles: title, heading, quiet, tableHead. Charts are SVG in the content. */
export async function pdf(document: PdfDocument): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: document.landscape === true ? 'landscape' : 'portrait',
    pageMargins: [40, 48, 40, 48],
    info: {
      title: document.title,
      creationDate: document.madeAt,
      producer: 'Consilium',
      creator: 'Consilium',
    },
    language: document.language,
    displayTitle: true,
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    styles: STYLES,
    content: document.content,
    footer: (page: number, pages: number): Content => ({
      columns: [
        { text: document.footer, style: 'quiet' },
        { text: `${String(page)} / ${String(pages)}`, style: 'quiet', alignment: 'right' },
      ],
      margin: [40, 12, 40, 0],
    }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}
