import type { Parsed } from './problem.ts';

/** Reads a file's text; a text that is no JSON is told in one sentence with the place where it goes wrong. */
export function parseJson<T>(text: string, parse: (input: unknown) => Parsed<T>): Parsed<T> {
  let input: unknown;
  try {
    // A byte order mark at the beginning is invisible to whoever made the file.
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return {
      ok: false,
      problems: [{ code: 'NOT_JSON', path: '', message: sentenceOf(text, error) }],
      more: 0,
    };
  }
  return parse(input);
}

function sentenceOf(text: string, error: unknown): string {
  if (text.trim() === '') return 'The file is empty';
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  const token = /Unexpected token '(.)'/u.exec(message)?.[1];
  if (position !== undefined) {
    return `The file is not JSON: see line ${text.slice(0, Number(position)).split('\n').length}`;
  }
  return token === undefined
    ? 'The file is not JSON: it ends too early'
    : `The file is not JSON: there is a "${token}" where none can be`;
}
