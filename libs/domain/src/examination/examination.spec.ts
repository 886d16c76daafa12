import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  completeCount,
  criteriaSigns,
  examinationProblems,
  FINDING_KIND_CODES,
  FINDING_KINDS,
  findingKey,
  findingKind,
  findingValueProblems,
  lastFindings,
  MOVEMENT_CODES,
  MOVEMENTS,
  presenceCount,
  saysAboutCriteria,
  type CountedKind,
  type ExaminationFinding,
  type FindingKind,
} from './index.ts';

const NOW = new Date('2026-03-04T15:00:00Z');
const examination = (findings: readonly ExaminationFinding[]) =>
  examinationProblems({ examinedAt: NOW, findings, note: '' }, NOW);
const motion = (code: string, number: number | null, side: 'LEFT' | 'MIDLINE' = 'LEFT') => ({
  ...{ kind: 'MOTION_ACTIVE' as const, code, side, number, choice: null },
});
const seen = (
  kind: FindingKind,
  code: string,
  choice = 'PRESENT',
  side: ExaminationFinding['side'] = 'LEFT',
) => ({
  ...{ kind, code, side, number: null, choice },
});

/** Every place of the catalogue with a value that fits it. */
const places = (kind: FindingKind) =>
  findingKind(kind).codes.flatMap((code) =>
    findingKind(kind)
      .sidesOf(code)
      .map((side) => ({ kind, code, side })),
  );
const ALL_PLACES = FINDING_KIND_CODES.flatMap(places);
const FINDING: fc.Arbitrary<ExaminationFinding> = fc
  .constantFrom(...ALL_PLACES)
  .chain((place): fc.Arbitrary<ExaminationFinding> => {
    const value = findingKind(place.kind).valueOf(place.code);
    if ('choices' in value) {
      return fc.constantFrom(...value.choices).map((choice) => ({ ...place, number: null, choice }));
    }
    const step = value.decimals === 0 ? 1 : 10;
    return fc
      .integer({ min: value.least * step, max: value.most * step })
      .map((number) => ({ ...place, number: number / step, choice: null }));
  });
const FINDINGS = fc.uniqueArray(FINDING, { selector: findingKey, maxLength: 40 });

describe('what an examination may find', () => {
  it('accepts every value within the bounds of the catalogue and refuses the next one beyond them', () => {
    fc.assert(
      fc.property(FINDING, (finding) => {
        expect(findingValueProblems(finding)).toEqual([]);
        const value = findingKind(finding.kind).valueOf(finding.code);
        if ('choices' in value) return;
        for (const number of [value.least - 1, value.most + 1, value.least + 0.05]) {
          expect(findingValueProblems({ ...finding, number })).toMatchObject([
            { code: 'NUMBER_OUT_OF_RANGE', field: `findings.${findingKey(finding)}` },
          ]);
        }
      }),
    );
  });

  it.each(MOVEMENT_CODES.map((code) => [code]))('has the usual range of %s within its bounds', (code) => {
    const { least, usual, most } = MOVEMENTS[code];
    expect(least <= 0 && 0 <= usual && usual < most).toBe(true);
  });

  it('names every place once', () => {
    expect(new Set(ALL_PLACES.map(findingKey)).size).toBe(ALL_PLACES.length);
  });

  it.each<[string, ExaminationFinding, string]>([
    ['a movement that is none', motion('KNEE_ROTATION', 10), 'CODE_UNKNOWN'],
    ['a name of every object', motion('constructor', 10), 'CODE_UNKNOWN'],
    ['a side that is not examined', motion('KNEE_FLEXION', 10, 'MIDLINE'), 'CODE_UNKNOWN'],
    ['a knee that bends by 250 degrees', motion('KNEE_FLEXION', 250), 'NUMBER_OUT_OF_RANGE'],
    ['no number', motion('KNEE_FLEXION', null), 'NUMBER_OUT_OF_RANGE'],
    ['half a degree', motion('KNEE_FLEXION', 30.5), 'NUMBER_OUT_OF_RANGE'],
    ['a word for a number', { ...motion('KNEE_FLEXION', 30), choice: 'PRESENT' }, 'NUMBER_OUT_OF_RANGE'],
    ['a grade between', seen('STRENGTH_MRC', 'GRIP', '3+'), 'CODE_UNKNOWN'],
    ['a number for a word', { ...seen('STRENGTH_MRC', 'GRIP', '4'), number: 4 }, 'CODE_UNKNOWN'],
    ['a control point on its other side', seen('CONTROL_POINT', 'FOREARM'), 'CODE_UNKNOWN'],
  ])('refuses %s', (_, finding, code) => {
    expect(examination([finding])).toMatchObject([{ code, field: `findings.${findingKey(finding)}` }]);
  });

  it('refuses a place named twice, a contradicting gait, a day to come, and a note without end', () => {
    expect(examination([motion('KNEE_FLEXION', 1), motion('KNEE_FLEXION', 2)])).toMatchObject([
      { code: 'CHOSEN_TWICE', field: 'findings.MOTION_ACTIVE.KNEE_FLEXION.LEFT' },
    ]);
    const gait = [
      seen('GAIT', 'NORMAL', 'PRESENT', 'MIDLINE'),
      seen('GAIT', 'ANTALGIC', 'PRESENT', 'MIDLINE'),
    ];
    expect(examination(gait)).toMatchObject([{ field: 'findings.GAIT.NORMAL.MIDLINE' }]);
    const late = { examinedAt: new Date(NOW.getTime() + 3_600_000), findings: [], note: 'x'.repeat(3000) };
    expect(examinationProblems(late, NOW)).toMatchObject([{ field: 'examinedAt' }, { field: 'note' }]);
    expect(examinationProblems({ ...late, examinedAt: new Date(Number.NaN), note: '' }, NOW)).toHaveLength(1);
  });
});

describe('counts of an examination', () => {
  it.each<[CountedKind, number]>([
    ['BEIGHTON', 9],
    ['TENDER_POINT', 18],
    ['CONTROL_POINT', 3],
  ])('%s has %d places; the score is the number present, known once all were examined', (kind, of) => {
    expect(places(kind)).toHaveLength(of);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(true, false, null), { minLength: of, maxLength: of }),
        FINDINGS,
        (answers, others) => {
          const findings = places(kind).flatMap((place, at) =>
            answers[at] == null
              ? []
              : [{ ...place, number: null, choice: answers[at] ? 'PRESENT' : 'ABSENT' }],
          );
          const all = [...others.filter((other) => other.kind !== kind), ...findings];
          const present = answers.filter((answer) => answer === true).length;
          const examined = answers.filter((answer) => answer !== null).length;
          expect(presenceCount(kind, all)).toEqual({ present, examined, of });
          expect(completeCount(kind, all)).toBe(examined === of ? present : null);
        },
      ),
    );
  });

  it('tells the criteria only what was examined', () => {
    const none = { sensory: null, vasomotor: null, sudomotorOrOedema: null, motorOrTrophic: null };
    expect(criteriaSigns([])).toEqual({ tenderPoints: null, controlPoints: null, signs: none });
    const signs = [
      seen('BUDAPEST_SIGN', 'SENSORY', 'PRESENT', 'MIDLINE'),
      seen('BUDAPEST_SIGN', 'VASOMOTOR', 'ABSENT', 'MIDLINE'),
    ];
    expect(criteriaSigns(signs).signs).toEqual({ ...none, sensory: true, vasomotor: false });
    expect(saysAboutCriteria(signs)).toBe(true);
    expect(saysAboutCriteria([motion('KNEE_FLEXION', 10), seen('BEIGHTON', 'KNEE')])).toBe(false);
  });

  it('has each place from when it was examined last', () => {
    const dated = fc.record({ findings: FINDINGS, examinedAt: fc.date({ noInvalidDate: true }) });
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 6 }), (examinations) => {
        const last = lastFindings(examinations);
        for (const { findings, examinedAt } of examinations) {
          for (const finding of findings) {
            const found = last.get(findingKey(finding));
            expect(found && found.examinedAt >= examinedAt).toBe(true);
          }
        }
        const all = new Set(examinations.flatMap(({ findings }) => findings.map(findingKey)));
        expect(last.size).toBe(all.size);
      }),
    );
  });

  it('keeps the bounds of every kind in order', () => {
    for (const kind of FINDING_KIND_CODES) {
      for (const code of FINDING_KINDS[kind].codes) {
        const value = findingKind(kind).valueOf(code);
        expect('choices' in value ? value.choices.length > 1 : value.least < value.most).toBe(true);
      }
    }
  });
});
