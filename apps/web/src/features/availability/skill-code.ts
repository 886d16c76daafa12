/** Longest code of a skill, characters. */
const LONGEST = 40;

/**
 * The code of a new skill, made from its name: capitals, digits and underscores, a letter first. A code that is taken
 * already gets a number, for saving a known code renames that skill.
 */
export function skillCodeOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const code = (/^[A-Z][A-Z0-9_]/.test(plain) ? plain : `SKILL_${plain}`).slice(0, LONGEST - 3);
  const base = code.replace(/_+$/, '');
  for (let number = 1; ; number += 1) {
    const found = number === 1 ? base : `${base}_${number}`;
    if (!taken.includes(found)) return found;
  }
}
