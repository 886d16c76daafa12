import { describe, expect, it } from '@jest/globals';
import { skillCodeOf } from './skill-code.ts';

describe('the code of a new skill', () => {
  it('is made from the name and never that of another skill', () => {
    expect(skillCodeOf('Mirror therapy', [])).toBe('MIRROR_THERAPY');
    expect(skillCodeOf('Natación (nivel 2)', [])).toBe('NATACION_NIVEL_2');
    expect(skillCodeOf('Mirror therapy', ['MIRROR_THERAPY'])).toBe('MIRROR_THERAPY_2');
  });

  it('begins with a letter and has 2 to 40 characters, whatever the name', () => {
    for (const name of ['3D', 'x', '水中療法', 'a'.repeat(80), `${'ab '.repeat(26)}`]) {
      expect(skillCodeOf(name, [])).toMatch(/^[A-Z][A-Z0-9_]{1,39}$/);
    }
  });
});
