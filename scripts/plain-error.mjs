/**
 * An error a person can act on: its message is one sentence that says what to do.
 * Scripts print it without a stack and leave with exit code 1.
 */
export class PlainError extends Error {
  /** @param {string} sentence @param {unknown} [cause] */
  constructor(sentence, cause) {
    super(sentence, { cause });
    this.name = 'PlainError';
  }
}

const SENTENCES = {
  ENOSPC: 'The disk is full: free some space (about 2 GB are needed) and run the command again.',
  EDQUOT: 'The disk quota is used up: free some space and run the command again.',
  EROFS: 'The file system is read-only: run this from a folder that can be written to.',
  MODULE_NOT_FOUND: 'A package is missing: run "npm ci", or "npm start", which does it.',
  ERR_MODULE_NOT_FOUND:
    'A package or a built file is missing: run "npm ci" and "npm run build", or "npm start", which does both.',
  EMFILE: 'Too many files are open: raise the limit (ulimit -n 4096) and run the command again.',
};

/** How programs put it that write to their own output: PostgreSQL, npm, Vite. */
const DISK_FULL =
  /\bENOSPC\b|No space left on device|could not extend file|Check free disk space|disk quota exceeded/i;

/**
 * Marks an error as a full disk when a program's output says so.
 * @template {Error} E
 * @param {E} error
 * @param {string} output
 * @returns {E}
 */
export const withDiskState = (error, output) =>
  DISK_FULL.test(output) ? Object.assign(error, { code: 'ENOSPC' }) : error;

/** PostgreSQL's own names for the same troubles, by SQLSTATE. */
const SQL_SENTENCES = {
  53100: SENTENCES.ENOSPC,
  53300: 'The database has no connection left: stop other clients or raise max_connections.',
};

/**
 * The sentence for an error of the operating system or the database that a person can mend,
 * or undefined when the error is a fault of ours and deserves its stack.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function sentenceFor(error) {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = /** @type {{ code?: string, path?: string }} */ (current).code ?? '';
    if (code in SENTENCES) return SENTENCES[code];
    if (code in SQL_SENTENCES) return SQL_SENTENCES[code];
    if (current instanceof PlainError) return current.message;
    if ((code === 'ENOTDIR' || code === 'EEXIST') && current.path) {
      return `${current.path} is in the way: a folder is needed there, so move it or set CONSILIUM_DATA_DIR.`;
    }
    if ((code === 'EACCES' || code === 'EPERM') && current.path) {
      return `No permission for ${current.path}: make it writable for this user, or set CONSILIUM_DATA_DIR to a folder that is.`;
    }
  }
  return undefined;
}

/**
 * Runs a script's main function; any failure ends in one sentence (or a stack, for a bug) and exit code 1.
 * @param {() => Promise<number | void>} main the exit code it returns is used
 */
export async function runScript(main) {
  try {
    const code = await main();
    process.exitCode = typeof code === 'number' ? code : (process.exitCode ?? 0);
  } catch (error) {
    const sentence = sentenceFor(error);
    console.error(sentence ?? error);
    process.exitCode = 1;
  }
}
