import writeXlsx from 'write-excel-file/node';

/** A cell as it is stored: text, a number in its own digits, or nothing. */
export type Cell = string | number | null;

/** A table to hand out: the header row, and rows of as many cells. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** First characters that make a spreadsheet program run a text as a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n|%]/u;

/** A text that no spreadsheet program runs: an apostrophe before what would be a formula. Numbers stay numbers. */
export function inertText(text: string): string {
  return FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = inertText(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, UTF-8 with a byte order mark (so that Excel reads accents), lines ended by CRLF. */
export function csv(table: Table): string {
  return `\uFEFF${[table.columns, ...table.rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** An Office Open XML workbook, a sheet a table. Texts are typed as texts: nothing in it is a formula. */
export async function xlsx(tables: readonly Table[]): Promise<Buffer> {
  const sheets = tables.map((table) => ({
    sheet: table.name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
    data: [
      table.columns.map((column) => ({ value: column, type: String, fontWeight: 'bold' as const })),
      ...table.rows.map((row) =>
        row.map((cell) => {
          if (cell === null) return null;
          return typeof cell === 'number'
            ? { value: cell, type: Number }
            : { value: inertText(cell), type: String };
        }),
      ),
    ],
    stickyRowsCount: 1,
  }));
  return writeXlsx(sheets).toBuffer();
}
