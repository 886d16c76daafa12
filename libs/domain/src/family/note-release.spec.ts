import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOTE_RELEASES } from '../notes/index.ts';
import { familyReadsNote } from './note-release.ts';
import { DATA_CLASSES, DEFAULT_RELEASE_RULES, FAMILY_VIEWERS, mayFamilySee } from './release-rules.ts';

const rules = DEFAULT_RELEASE_RULES;
const anAge = fc.integer({ min: 0, max: 30 });
const aClass = fc.constantFrom(...DATA_CLASSES);
const aViewer = fc.constantFrom(...FAMILY_VIEWERS);
const aRelease = fc.constantFrom(null, ...NOTE_RELEASES);

describe('who of a family reads a note', () => {
  it('without a decision it is as the rules say', () => {
    fc.assert(
      fc.property(aViewer, fc.integer({ min: 0, max: 17 }), aClass, (viewer, age, dataClass) => {
        const seen = familyReadsNote(rules, viewer, age, { dataClass, release: null });
        expect(seen).toBe(mayFamilySee(rules, viewer, age, dataClass));
      }),
    );
  });

  it('no decision opens what is never a family’s, and none outlives the 18th birthday for a parent', () => {
    fc.assert(
      fc.property(aViewer, anAge, aRelease, (viewer, age, release) => {
        for (const dataClass of ['PSYCHOTHERAPY', 'ABUSE_INVESTIGATION', 'STAFF_SAFETY'] as const) {
          expect(familyReadsNote(rules, viewer, age, { dataClass, release })).toBe(false);
        }
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 18, max: 30 }), aClass, aRelease, (age, dataClass, release) => {
        expect(familyReadsNote(rules, 'PROXY', age, { dataClass, release })).toBe(false);
      }),
    );
  });

  it('a decision goes to whom it names and to nobody else', () => {
    const to = (release: (typeof NOTE_RELEASES)[number]) =>
      FAMILY_VIEWERS.filter((viewer) => familyReadsNote([], viewer, 15, { dataClass: 'GENERAL', release }));
    expect(to('TEEN')).toEqual(['PATIENT']);
    expect(to('PROXY')).toEqual(['PROXY']);
    expect(to('BOTH')).toEqual(['PATIENT', 'PROXY']);
    expect(to('NEITHER')).toEqual([]);
  });

  it('a teen keeps from a parent what is confidential to the teen', () => {
    const note = { dataClass: 'ADOLESCENT_CONFIDENTIAL', release: null } as const;
    expect(familyReadsNote(rules, 'PATIENT', 15, note)).toBe(true);
    expect(familyReadsNote(rules, 'PROXY', 15, note)).toBe(false);
    expect(familyReadsNote(rules, 'PROXY', 12, note)).toBe(true);
  });
});
