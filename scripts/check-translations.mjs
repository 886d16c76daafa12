import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './content-hash.mjs';
import { findHardCodedText } from './hard-coded-text.mjs';
import { inProject, isMain, ROOT } from './paths.mjs';
import { PlainError, runScript } from './plain-error.mjs';

const LANGUAGES = ['en', 'es'];
const DICTIONARIES = inProject('apps', 'web', 'src', 'i18n');

/** Endings i18next adds for counts; languages differ in which of them they have. */
const PLURAL = /_(zero|one|two|few|many|other)$/;
const PLACEHOLDER = /\{\{\s*([\w.]+)[^}]*\}\}|<(\w+)[\s/>]/g;

/**
 * A dictionary as flat pairs: { "a": { "b": "text" } } becomes [["a.b", "text"]].
 * @param {unknown} value
 * @returns {[string, unknown][]}
 */
export function flatten(value, prefix = '') {
  if (typeof value !== 'object' || value === null) return [[prefix, value]];
  return Object.entries(value).flatMap(([key, child]) => flatten(child, prefix ? `${prefix}.${key}` : key));
}

/** The names between {{ }} and of tags, sorted. @param {unknown} text */
export function placeholders(text) {
  const found = [...String(text).matchAll(PLACEHOLDER)].map((match) => match[1] ?? `<${match[2]}>`);
  return [...new Set(found)].sort();
}

/** Plural forms of one key belong together: Spanish has forms that English has not. */
function group(dictionary) {
  const groups = new Map();
  for (const [key, text] of flatten(dictionary)) {
    const base = key.replace(PLURAL, '');
    const entry = groups.get(base) ?? { texts: [], names: new Set() };
    entry.texts.push([key, text]);
    // A form for one may leave the count out ("one patient"), so the union is compared.
    placeholders(text).forEach((name) => entry.names.add(name));
    groups.set(base, entry);
  }
  return groups;
}

/**
 * What differs between two dictionaries, one sentence each.
 * @param {string} name shown in the sentences
 * @param {Record<string, object>} dictionaries by language
 * @returns {string[]}
 */
export function compareDictionaries(name, dictionaries) {
  const [reference, ...others] = Object.keys(dictionaries);
  const expected = group(dictionaries[reference]);
  const empty = Object.entries(dictionaries).flatMap(([language, dictionary]) =>
    flatten(dictionary)
      .filter(([, text]) => typeof text !== 'string' || text.trim() === '')
      .map(([key]) => `${language}/${name}: "${key}" is empty`),
  );
  const differing = others.flatMap((language) => {
    const found = group(dictionaries[language]);
    const missing = [...expected.keys()].filter((key) => !found.has(key));
    const surplus = [...found.keys()].filter((key) => !expected.has(key));
    const unlike = [...expected]
      .filter(([key]) => found.has(key))
      .filter(([key, { names }]) => [...names].sort().join() !== [...found.get(key).names].sort().join());
    return [
      ...missing.map((key) => `${language}/${name}: "${key}" is missing`),
      ...surplus.map((key) => `${language}/${name}: "${key}" is not in ${reference}`),
      ...unlike.map(([key]) => `${language}/${name}: "${key}" has other placeholders than in ${reference}`),
    ];
  });
  return [...empty, ...differing];
}

async function dictionaryProblems() {
  const lists = await Promise.all(
    LANGUAGES.map((language) => readdir(path.join(DICTIONARIES, language)).catch(() => [])),
  );
  const names = [...new Set(lists.flat())].filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) throw new PlainError(`There is no dictionary in ${DICTIONARIES}/${LANGUAGES[0]}.`);
  const problems = await Promise.all(
    names.map(async (name) => {
      const files = LANGUAGES.map((language) => path.join(DICTIONARIES, language, name));
      const absent = files.filter((file) => !existsSync(file));
      if (absent.length > 0) return absent.map((file) => `${path.relative(ROOT, file)} is missing`);
      const contents = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8'))));
      return compareDictionaries(
        name,
        Object.fromEntries(LANGUAGES.map((language, index) => [language, contents[index]])),
      );
    }),
  );
  return { names, problems: problems.flat() };
}

async function textProblems() {
  const files = (await listFiles(['apps/web/src'])).filter(
    (file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'),
  );
  const problems = await Promise.all(
    files.map(async (file) => {
      const found = findHardCodedText(file, await readFile(file, 'utf8'));
      return found.map(
        ({ line, text, where }) =>
          `${path.relative(ROOT, file)}:${line}: ${where} "${text}" is not translated`,
      );
    }),
  );
  return { files, problems: problems.flat() };
}

/** Both languages say the same things, and no component says anything in one language only. */
export async function checkTranslations() {
  const [dictionaries, texts] = await Promise.all([dictionaryProblems(), textProblems()]);
  const problems = [...dictionaries.problems, ...texts.problems];
  if (problems.length > 0) throw new PlainError(problems.join('\n'));
  return {
    remark: `${dictionaries.names.length} dictionaries in ${LANGUAGES.join(' and ')}, ${texts.files.length} components`,
  };
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    console.log((await checkTranslations()).remark);
  });
}
