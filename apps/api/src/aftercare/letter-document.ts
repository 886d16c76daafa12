import {
  criteriaMet,
  FLARE_THRESHOLDS,
  type LetterContent,
  type LetterLanguage,
  type LetterTexts,
  type LocalDate,
  type ScoreOnDate,
} from '@consilium/domain';
import type { Content } from 'pdfmake/interfaces.js';
import { fill } from '../platform/files/fill.ts';
import { LETTER_WORDS, type LetterWords } from './letter-words.ts';

interface Letter extends LetterTexts {
  readonly language: LetterLanguage;
  readonly number: number;
  readonly signedAt: Date | null;
  readonly signedByName: string | null;
}

/** A letter as a document: how the stay went, function first, then what to do. */
export function letterDocument(letter: Letter, content: LetterContent): Content[] {
  const words = LETTER_WORDS[letter.language];
  const { headings } = words;
  const { facts } = content.report;
  const date = (on: LocalDate) =>
    new Date(`${on}T00:00:00Z`).toLocaleDateString(letter.language === 'es' ? 'es' : 'en-US', {
      ...{ dateStyle: 'long', timeZone: 'UTC' },
    });
  const part = (heading: string, body: Content | null): Content[] =>
    body === null ? [] : [{ stack: [{ text: heading, style: 'heading' }, body] }];
  return [
    ...(letter.signedAt ? [] : [{ text: words.draft, bold: true, color: '#8a4b00' }]),
    { text: words.title, style: 'title' },
    { text: `${content.patientName}, ${words.born} ${date(content.birthDate)}` },
    { text: stay(facts.programme, words, date) },
    { text: `${content.clinicName}, ${date(content.on)}`, style: 'quiet' },
    ...(letter.number > 1 ? [{ text: words.corrects, style: 'quiet' }] : []),
    ...part(headings.course, written(letter.course)),
    ...part(headings.function, scores(facts.disability, words, date)),
    ...part(headings.bests, bests(content, words)),
    ...part(headings.school, scores(facts.school, words, date, words.attendance)),
    ...part(headings.goals, goals(content, words)),
    ...part(headings.criteria, criteria(content, words)),
    ...part(headings.therapy, therapy(content, words)),
    ...part(
      headings.ladders,
      list(
        content.ladders.map(({ title, step, of }) => `${title}: ${fill(words.step, { step, of })}`),
        words.noLadders,
      ),
    ),
    ...part(headings.medication, medication(content, words, date)),
    ...part(headings.home, home(content, words)),
    ...part(headings.flare, flare(content, words)),
    ...part(headings.recommendations, written(letter.recommendations)),
    ...part(headings.followUp, written(letter.followUp)),
    {
      text: fill(words.pain, { pain: facts.pain.at(-1)?.value ?? '–' }),
      style: 'quiet',
      margin: [0, 12, 0, 0],
    },
    { text: words.leftOut, style: 'quiet', margin: [0, 4, 0, 0] },
    ...(letter.signedByName
      ? [
          {
            text: fill(words.signedBy, { name: letter.signedByName, date: date(content.on) }),
            margin: [0, 16, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
  ];
}

type ReadDate = (on: LocalDate) => string;

const list = (items: readonly string[], none: string): Content =>
  items.length > 0 ? { ul: [...items] } : { text: none, style: 'quiet' };

const written = (text: string): Content | null => (text.trim() === '' ? null : { text });

function stay(
  { admittedOn, dischargedOn }: LetterContent['report']['facts']['programme'],
  { stay: words }: LetterWords,
  date: ReadDate,
): string {
  if (admittedOn === null) return words.none;
  const until = dischargedOn === null ? '' : `, ${words.until} ${date(dischargedOn)}`;
  return `${words.from} ${date(admittedOn)}${until}`;
}

/** The first and the last of a measure, with their days. */
function scores(
  all: readonly ScoreOnDate[],
  words: LetterWords,
  date: ReadDate,
  name = words.disability,
): Content {
  const ends = all.length > 1 ? [all[0], all.at(-1)] : all.slice(0, 1);
  const line = ({ on, value, band }: ScoreOnDate) => {
    const known = band === null ? undefined : (words.band as Readonly<Record<string, string>>)[band];
    return `${date(on)}: ${String(value)}${known ? `, ${known}` : ''}`;
  };
  if (ends.length === 0) return { text: words.notMeasured, style: 'quiet' };
  return { stack: [{ text: name, style: 'quiet' }, { ul: ends.flatMap((one) => (one ? [line(one)] : [])) }] };
}

function bests({ bests: all }: LetterContent, words: LetterWords): Content {
  const units: Readonly<Record<string, string>> = words.unit;
  return list(
    all.map(({ name, unit, first, best }) => {
      const of = (value: number) => `${String(value)} ${units[unit] ?? unit}`;
      return `${name}: ${fill(words.firstAndBest, { first: of(first), best: of(best) })}`;
    }),
    words.noBests,
  );
}

function goals({ report }: LetterContent, words: LetterWords): Content {
  const said: Readonly<Record<string, string>> = words.achievement;
  return list(
    report.facts.goals.map((goal) => `“${goal.words}”: ${said[goal.achievement] ?? goal.achievement}`),
    words.noGoals,
  );
}

function criteria({ criteria: all, overrideReason }: LetterContent, words: LetterWords): Content {
  const known: Readonly<Record<string, string>> = words.criterion;
  const missing = all.filter(({ finding }) => finding === 'NOT_MET' || finding === null);
  return {
    stack: [
      { text: fill(words.met, criteriaMet(all)) },
      ...(missing.length > 0
        ? [
            {
              ul: missing.map(({ code, text, finding }) =>
                fill(finding === null ? words.notFound : words.notMet, { text: text || known[code] || code }),
              ),
            },
          ]
        : []),
      ...(overrideReason === null ? [] : [{ text: fill(words.override, { reason: overrideReason }) }]),
    ],
  };
}

function therapy({ report }: LetterContent, words: LetterWords): Content {
  const known: Readonly<Record<string, string>> = words.discipline;
  return list(
    report.facts.therapy.map(({ disciplineCode, minutes }) => {
      const hours = fill(words.hours, { hours: (minutes / 60).toFixed(1) });
      return `${known[disciplineCode] ?? disciplineCode}: ${hours}`;
    }),
    words.noTherapy,
  );
}

function medication({ medications }: LetterContent, words: LetterWords, date: ReadDate): Content {
  return list(
    medications.map(({ name, dose, indication, weaning }) =>
      [
        `${name}, ${dose}${indication ? ` (${indication})` : ''}`,
        ...weaning.map((step) => fill(words.from, { date: date(step.startsOn), dose: step.dose })),
      ].join('; '),
    ),
    words.noMedication,
  );
}

function home({ homeProgramme }: LetterContent, words: LetterWords): Content {
  return list(
    homeProgramme.map(
      ({ title, minutes, timesPerDay, daysPerWeek }) =>
        `${title}: ${fill(words.dose, { minutes, times: timesPerDay, days: daysPerWeek })}`,
    ),
    words.noHome,
  );
}

function flare({ flarePlan }: LetterContent, words: LetterWords): Content {
  if (!flarePlan) return { text: words.noFlare, style: 'quiet' };
  const { signs, helps, coachName, coachPhone } = flarePlan;
  return {
    stack: [
      { text: fill(words.flareSigns, { signs }) },
      {
        ol: words.flareSteps.map((step) =>
          fill(step, { coach: coachName, phone: coachPhone, rise: FLARE_THRESHOLDS.disabilityRise }),
        ),
      },
      ...(helps ? [{ text: fill(words.flareHelps, { helps }) }] : []),
    ],
  };
}
