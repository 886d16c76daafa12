import type { LetterLanguage, LocalDate, SchoolLetterContent } from '@consilium/domain';
import type { Content } from 'pdfmake/interfaces.js';
import { fill } from '../platform/files/fill.ts';
import { SCHOOL_LETTER_WORDS } from './school-letter-words.ts';

interface Letter {
  readonly language: LetterLanguage;
  readonly number: number;
  readonly consentBy: string;
  readonly consentOn: LocalDate;
  readonly signedByName: string;
}

/** A letter to a school as a document of one page: the way back, what is asked for, and whom to ask. */
export function schoolLetterDocument(letter: Letter, content: SchoolLetterContent): Content[] {
  const words = SCHOOL_LETTER_WORDS[letter.language];
  const { plan } = content;
  const date = (on: LocalDate) =>
    new Date(`${on}T00:00:00Z`).toLocaleDateString(letter.language === 'es' ? 'es' : 'en-US', {
      ...{ dateStyle: 'long', timeZone: 'UTC' },
    });
  const steps = plan.steps.map(({ startsOn, halfDays, physicalEducation }) => [
    date(startsOn),
    fill(words.halfDays, { halfDays }),
    words.physicalEducation[physicalEducation],
  ]);
  return [
    { text: words.title, style: 'title' },
    { text: plan.schoolName, bold: true },
    { text: `${content.clinicName}, ${date(content.on)}`, style: 'quiet' },
    ...(letter.number > 1 ? [{ text: words.replaces, style: 'quiet' }] : []),
    {
      text: fill(words.about, { name: content.patientName, born: date(content.birthDate) }),
      margin: [0, 12, 0, 0],
    },
    { text: words.opening, margin: [0, 6, 0, 0] },
    { text: words.returns[plan.returns], style: 'heading' },
    {
      table: {
        headerRows: 1,
        widths: ['auto', 'auto', '*'],
        body: [words.columns.map((text) => ({ text, style: 'tableHead' })), ...steps],
      },
      layout: 'lightHorizontalLines',
    },
    ...(plan.meetingOn
      ? [{ text: fill(words.meeting, { date: date(plan.meetingOn) }), margin: [0, 6, 0, 0] } as Content]
      : []),
    { text: words.asked, style: 'heading' },
    { ul: [...plan.accommodations.map((code) => words.accommodation[code]), ...lines(plan.furtherRequests)] },
    { text: words.support[plan.support], margin: [0, 6, 0, 0] },
    { text: words.closing, margin: [0, 6, 0, 0] },
    {
      text: fill(words.signed, { name: letter.signedByName, date: date(content.on) }),
      margin: [0, 16, 0, 0],
    },
    {
      text: fill(words.consent, { name: letter.consentBy, date: date(letter.consentOn) }),
      ...{ style: 'quiet', margin: [0, 4, 0, 0] },
    },
  ];
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
