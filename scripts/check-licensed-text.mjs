import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './content-hash.mjs';
import { inProject, ROOT } from './paths.mjs';
import { PlainError } from './plain-error.mjs';

/** Words of one fingerprint: long enough that nobody writes them by chance. */
export const WORDS = 5;
const FINGERPRINTS = inProject('scripts', 'licensed-text-fingerprints.json');
const IS_TEXT = /\.(ts|tsx|mjs|cjs|js|json|graphql|prisma|sql|md|html|css|csv|ya?ml|txt)$/;
const GENERATED = ['/generated/', '/gql/', 'package-lock.json'];

/** Letters alone, lower case, apostrophes dropped: markup, quotes and line breaks hide nothing. @param {string} text */
function wordsOf(text) {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter(Boolean);
}

/**
 * Hashes of all runs of five words. What is compared is never the text itself, so that the list may be public.
 * @param {string} text
 * @returns {Set<string>}
 */
export function fingerprintsOf(text) {
  const words = wordsOf(text);
  const found = new Set();
  for (let at = 0; at + WORDS <= words.length; at += 1) {
    found.add(hash('sha256', words.slice(at, at + WORDS).join(' '), 'hex').slice(0, 16));
  }
  return found;
}

/**
 * The instruments whose texts are found in a text.
 * @param {string} text
 * @param {Record<string, string[]>} fingerprints by instrument
 * @returns {string[]}
 */
export function licensedTextIn(text, fingerprints) {
  const found = fingerprintsOf(text);
  return Object.entries(fingerprints)
    .filter(([, hashes]) => hashes.some((one) => found.has(one)))
    .map(([instrument]) => instrument);
}

/**
 * Instruments that carry a text although their licence does not let it ship.
 * @param {readonly import('../libs/domain/src/measures/instrument.ts').Instrument[]} instruments
 */
export function instrumentsWithForbiddenText(instruments) {
  const hasText = (item) =>
    item.text !== undefined ||
    (item.answer.kind === 'CHOICE' && item.answer.options.some((option) => option.text !== undefined));
  return instruments
    .filter((one) => one.licence.texts !== 'SHIPPED' && one.items.some(hasText))
    .concat(instruments.filter((one) => one.licence.texts === 'NEVER' && one.items.length > 0))
    .map((one) => `${one.code} ${one.version}`);
}

/** No question of a licensed instrument stands anywhere in the repository: only the clinic that may use it pastes it. */
export async function checkLicensedText() {
  const { INSTRUMENTS } = await import('../libs/domain/src/measures/catalogue.ts');
  const problems = instrumentsWithForbiddenText(INSTRUMENTS).map(
    (one) => `${one}: its licence does not let texts ship (libs/domain/src/measures)`,
  );
  const fingerprints = JSON.parse(await readFile(FINGERPRINTS, 'utf8'));
  const files = (await listFiles(['apps', 'docs', 'libs', 'prisma', 'scripts', 'tests', 'README.md'])).filter(
    (file) => IS_TEXT.test(file) && !GENERATED.some((part) => file.includes(part)),
  );
  for (const file of files) {
    const found = licensedTextIn(await readFile(file, 'utf8'), fingerprints);
    for (const instrument of found) problems.push(`${path.relative(ROOT, file)}: text of ${instrument}`);
  }
  if (problems.length > 0) throw new PlainError(problems.join('\n'));
  return { remark: `${files.length} files without licensed questions` };
}
