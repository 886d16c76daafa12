import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { authorLevel, cosignNeed, cosignTable } from './cosign-rule.ts';
import { checkComplete, checkDraft, signedContent, storedSections } from './check-note.ts';
import { isSignedLate, waitingByPerson } from './note-age.ts';
import { NOTE_STATUSES, NOTE_TEMPLATES, type AuthorLevel } from './note-codes.ts';
import {
  isFreshSession,
  mayCosign,
  mayFollow,
  maySendBack,
  mayWrite,
  sign,
  type NoteActor,
  type NoteStanding,
} from './note-lifecycle.ts';
import { prefill } from './note-prefill.ts';
import { formOf, templatesOf } from './note-template.ts';
import { mayReadNote } from './note-visibility.ts';
import { namedOthers } from './other-names.ts';

const at = (iso: string) => new Date(`2026-03-02T${iso}:00Z`);
const draft: NoteStanding = {
  status: 'DRAFT',
  authorUserId: 'student',
  authorLevel: 'STUDENT',
  disciplineCode: 'PHYSIOTHERAPY',
  supervisorMemberId: 'physio-member',
  signedAt: null,
};
const student: NoteActor = {
  userId: 'student',
  memberId: 'student-member',
  disciplineCode: 'PHYSIOTHERAPY',
  level: 'STUDENT',
};
const physio: NoteActor = { ...student, userId: 'physio', memberId: 'physio-member', level: 'INDEPENDENT' };

describe('forms of notes', () => {
  it('every discipline has a form; psychology asks first for what a psychotherapy note may not keep', () => {
    expect(templatesOf('PHYSIOTHERAPY')[0]).toBe('SOAP');
    expect(templatesOf('a discipline of the clinic')).toEqual(['NARRATIVE']);
    expect(formOf('BIRP', 'PSYCHOLOGY').sections[0]).toEqual({ key: 'FRAME', required: true });
    for (const template of NOTE_TEMPLATES) {
      const form = formOf(template, 'MEDICINE');
      expect(form.sections.map(({ key }) => key)).toContain(form.factsIn);
    }
  });

  it('a draft may be incomplete, a signature not', () => {
    const form = formOf('SOAP', 'PHYSIOTHERAPY');
    const sections = [{ key: 'OBJECTIVE' as const, text: ' Walked 40 m. ' }];
    expect(checkDraft(form, sections)).toEqual([]);
    expect(checkComplete(form, sections).map(({ field }) => field)).toEqual(['ASSESSMENT', 'PLAN']);
    expect(checkDraft(form, [{ key: 'DATA', text: 'x' }])).toMatchObject([{ code: 'CODE_UNKNOWN' }]);
    expect(checkDraft(form, [...sections, ...sections])).toMatchObject([{ code: 'CHOSEN_TWICE' }]);
    expect(storedSections(form, sections)).toEqual([{ key: 'OBJECTIVE', text: 'Walked 40 m.' }]);
  });

  it('what is signed differs whenever any part differs', () => {
    const note = { id: 'a', patientId: 'p', template: 'DAP', templateVersion: 1, occurredAt: at('10:00') };
    const text = fc.string();
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const content = (data: string, plan: string) =>
          signedContent({
            ...note,
            sections: [
              { key: 'PLAN', text: plan },
              { key: 'DATA', text: data },
            ],
          });
        expect(content(a, b) === content(c, d)).toBe(a === c && b === d);
      }),
    );
  });
});

describe('signing', () => {
  const needed = { cosignature: true, namesSupervisor: true };

  it('a note goes from draft to waiting to cosigned, and only a student’s goes back', () => {
    expect(sign(draft, student, needed)).toEqual({ ok: true, status: 'AWAITING_COSIGNATURE' });
    const waiting = { ...draft, status: 'AWAITING_COSIGNATURE' as const };
    expect(mayCosign(waiting, physio).ok).toBe(true);
    expect(maySendBack(waiting, physio).ok).toBe(true);
    expect(maySendBack({ ...waiting, signedAt: at('11:00') }, physio)).toMatchObject({
      code: 'NOTE_SETTLED',
    });
    expect(mayCosign(waiting, { ...physio, userId: 'student' })).toMatchObject({
      code: 'NOT_YOUR_COSIGNATURE',
    });
    expect(mayCosign(waiting, { ...student, userId: 'another' })).toMatchObject({
      code: 'NOT_YOUR_COSIGNATURE',
    });
    const stranger = { ...physio, memberId: 'music-member', disciplineCode: 'MUSIC_THERAPY' };
    expect(mayCosign(waiting, stranger)).toMatchObject({ code: 'NOT_YOUR_COSIGNATURE' });
    expect(mayCosign(draft, physio)).toMatchObject({ code: 'NOTE_NOT_WAITING' });
  });

  it('wants a supervisor where the table does, and nobody else’s hand', () => {
    expect(sign({ ...draft, supervisorMemberId: null }, student, needed)).toMatchObject({
      code: 'SUPERVISOR_REQUIRED',
    });
    expect(sign(draft, physio, needed)).toMatchObject({ code: 'NOT_YOUR_NOTE' });
  });

  it('nothing but a draft is ever rewritten, and nothing but what is signed gets an addendum', () => {
    for (const status of NOTE_STATUSES) {
      expect(mayWrite({ ...draft, status }, student).ok).toBe(status === 'DRAFT');
      const signedAt = ['SIGNED', 'COSIGNED'].includes(status) ? at('11:00') : null;
      expect(mayFollow({ ...draft, status, signedAt }).ok).toBe(signedAt !== null);
    }
  });

  it('is fresh for a quarter of an hour', () => {
    expect(isFreshSession(at('10:00'), at('10:15'))).toBe(true);
    expect(isFreshSession(at('10:00'), at('10:16'))).toBe(false);
  });

  it('is late after a day', () => {
    expect(isSignedLate(at('10:00'), new Date(at('10:00').getTime() + 86_400_000))).toBe(false);
    expect(isSignedLate(at('10:00'), new Date(at('10:00').getTime() + 86_400_001))).toBe(true);
  });
});

describe('whose notes need another signature', () => {
  const need = (jurisdiction: string, level: AuthorLevel, discipline = 'PHYSIOTHERAPY') =>
    cosignNeed(cosignTable(jurisdiction, []), level, discipline).cosignature;

  it('as the jurisdiction says; strict where it says nothing', () => {
    expect(need('STRICT', 'INDEPENDENT')).toBe(false);
    expect(need('STRICT', 'ASSISTANT')).toBe(true);
    expect(need('US_MA', 'ASSISTANT')).toBe(false);
    expect(need('US_MA', 'ASSISTANT', 'OCCUPATIONAL_THERAPY')).toBe(true);
    expect(need('nowhere', 'ASSISTANT')).toBe(true);
  });

  it('a row of the clinic comes first; a student is always cosigned', () => {
    const own = {
      level: 'ASSISTANT',
      disciplineCode: null,
      cosignature: false,
      namesSupervisor: true,
    } as const;
    expect(cosignNeed(cosignTable('STRICT', [own]), 'ASSISTANT', 'NURSING').cosignature).toBe(false);
    const never = { ...own, level: 'STUDENT' } as const;
    expect(cosignNeed(cosignTable('STRICT', [never]), 'STUDENT', 'NURSING').cosignature).toBe(true);
  });

  it('any supervised role counts', () => {
    expect(authorLevel(['PHYSIOTHERAPIST', 'STUDENT'])).toBe('STUDENT');
    expect(authorLevel(['THERAPY_ASSISTANT'])).toBe('ASSISTANT');
    expect(authorLevel(['PHYSIOTHERAPIST'])).toBe('INDEPENDENT');
  });
});

describe('who reads a note', () => {
  const reads = (note: NoteStanding, actor: NoteActor, role: 'NURSE' | 'CREATIVE_THERAPIST' = 'NURSE') =>
    mayReadNote(note, { ...actor, roles: [role] });

  it('a draft nobody but its author; handed in, who may cosign; signed, the team', () => {
    const nurse = { ...physio, userId: 'nurse', memberId: 'n', disciplineCode: 'NURSING' };
    expect([reads(draft, student), reads(draft, physio), reads(draft, nurse)]).toEqual([true, false, false]);
    const waiting = { ...draft, status: 'AWAITING_COSIGNATURE' as const };
    expect([reads(waiting, physio), reads(waiting, nurse)]).toEqual([true, false]);
    const signed = { ...draft, status: 'COSIGNED' as const, signedAt: at('11:00') };
    expect([reads(signed, nurse), reads(signed, nurse, 'CREATIVE_THERAPIST')]).toEqual([true, false]);
  });
});

describe('names of others in a group', () => {
  const group = [
    { patientId: '1', givenNames: ['Robin'], familyName: 'Vega', preferredName: null },
    { patientId: '2', givenNames: ['Zoë', 'Ann'], familyName: 'Vega', preferredName: 'Zee' },
    { patientId: '3', givenNames: ['Li'], familyName: "O'Neil-Díaz", preferredName: null },
  ];

  it('are found whatever their case, accents and endings, and only as whole words', () => {
    expect(namedOthers('Threw the ball to ZOE.', '1', group)).toEqual(['2']);
    expect(namedOthers('Zee’s turn', '1', group)).toEqual(['2']);
    expect(namedOthers('Walked with Diaz', '1', group)).toEqual(['3']);
    expect(namedOthers("Walked with o'neil-diaz", '1', group)).toEqual(['3']);
    expect(namedOthers('A lively session; zeal', '1', group)).toEqual([]);
    expect(namedOthers('The whole group clapped', '1', group)).toEqual([]);
  });

  it('a shared name is one’s own; a record of the group names nobody', () => {
    expect(namedOthers('Vega did well', '1', group)).toEqual([]);
    expect(namedOthers('Vega did well', null, group)).toEqual(['1', '2']);
  });
});

describe('what a note is filled with', () => {
  const stretch = (startedAt: number, minutes: number) => ({
    kind: 'GAIT',
    startedAt,
    endedAt: startedAt + minutes * 60_000,
    minutes,
    oneToOne: true,
  });

  it('keeps every minute, in the order of time, in the part for facts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1e6), fc.integer({ min: 1, max: 90 })), { maxLength: 6 }),
        (list) => {
          const deliveries = list.map(([start, minutes]) => stretch(start, minutes));
          const lines = prefill(formOf('SOAP', 'PHYSIOTHERAPY'), {
            attendance: null,
            arrivedAt: null,
            leftAt: null,
            lossReason: null,
            deliveries,
            blocks: [],
            performances: [],
          });
          const delivered = lines.filter(({ kind }) => kind === 'DELIVERED');
          expect(delivered).toHaveLength(list.length);
          expect(delivered.map(({ startedAt }) => startedAt)).toEqual(
            deliveries.map(({ startedAt }) => startedAt).sort((a, b) => a - b),
          );
          const total = lines.find(({ kind }) => kind === 'TOTAL')?.minutes;
          const sum = list.reduce((minutes, [, more]) => minutes + more, 0);
          expect(total).toBe(list.length > 1 ? sum : undefined);
          expect(lines.every(({ section }) => section === 'OBJECTIVE')).toBe(true);
        },
      ),
    );
  });
});

describe('waiting notes', () => {
  it('are counted by person, the oldest first', () => {
    const now = at('12:00').getTime();
    const note = (personId: string, wants: 'SIGNATURE' | 'COSIGNATURE', hours: number) => ({
      personId,
      personName: personId,
      wants,
      occurredAt: now - hours * 3_600_000,
    });
    expect(
      waitingByPerson(
        [note('a', 'SIGNATURE', 3), note('b', 'COSIGNATURE', 50), note('a', 'COSIGNATURE', 5)],
        now,
      ),
    ).toEqual([
      { personId: 'b', personName: 'b', unsigned: 0, uncosigned: 1, oldestHours: 50 },
      { personId: 'a', personName: 'a', unsigned: 1, uncosigned: 1, oldestHours: 5 },
    ]);
  });
});
