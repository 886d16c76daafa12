import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './content-hash.mjs';
import { ROOT } from './paths.mjs';

const LONGEST = 300;
const GENERATED = ['/generated/', '/gql/'];
const IS_CODE = /\.(ts|tsx|mjs|cjs)$/;

/** Names files that have grown past what one can hold in mind. It is a remark, not a failure. */
export async function checkFileLengths() {
  const files = (await listFiles(['apps', 'libs', 'prisma', 'scripts', 'tests'])).filter(
    (file) => IS_CODE.test(file) && !GENERATED.some((part) => file.includes(part)),
  );
  const lengths = await Promise.all(
    files.map(async (file) => ({
      file: path.relative(ROOT, file),
      lines: (await readFile(file, 'utf8')).split('\n').length - 1,
    })),
  );
  const long = lengths.filter(({ lines }) => lines > LONGEST);
  if (long.length === 0) return { remark: `${files.length} files, none over ${LONGEST} lines` };
  return { remark: long.map(({ file, lines }) => `${file} has ${lines} lines, split it`).join('; ') };
}
