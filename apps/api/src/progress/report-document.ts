import type { LocalDate, ProgressReport, ScoreOnDate } from '@consilium/domain';
import type { Content } from 'pdfmake/interfaces.js';
import type { ReportSubject } from './report-facts.queries.ts';

/** OCCUPATIONAL_THERAPY as it is read: Occupational therapy. */
const read = (code: string): string => {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const readDate = (date: LocalDate): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });

const WIDTH = 460;
const HEIGHT = 90;

/** Disability over time, turned so that up is better; drawn to print in grey. */
function chart(points: readonly ScoreOnDate[], most: number): string {
  const times = points.map(({ on }) => Date.parse(on));
  const [first = 0, last = 0] = [Math.min(...times), Math.max(...times)];
  const x = (at: number) => (last === first ? WIDTH / 2 : 8 + ((at - first) / (last - first)) * (WIDTH - 16));
  const y = (value: number) => 8 + (value / most) * (HEIGHT - 16);
  const places = points.map(({ value }, at) => `${x(times[at] ?? 0).toFixed(1)},${y(value).toFixed(1)}`);
  const dots = places.map((place) => {
    const [cx, cy] = place.split(',');
    return `<circle cx="${cx ?? ''}" cy="${cy ?? ''}" r="3" fill="#1d5f63"/>`;
  });
  return `<svg width="${String(WIDTH)}" height="${String(HEIGHT)}" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" xmlns="http://www.w3.org/2000/svg">
    <line x1="0" x2="${String(WIDTH)}" y1="${String(HEIGHT - 1)}" y2="${String(HEIGHT - 1)}" stroke="#8a94a3"/>
    <polyline points="${places.join(' ')}" fill="none" stroke="#1d5f63" stroke-width="2"/>${dots.join('')}</svg>`;
}

const scoreLine = ({ on, value, band }: ScoreOnDate): string =>
  `${readDate(on)}: ${String(value)}${band === null ? '' : `, ${read(band).toLowerCase()}`}`;

/** First and last in words; a school reads the band alone. */
function functionPart({ audience, facts }: ProgressReport): Content[] {
  const [first, last] = [facts.disability[0], facts.disability.at(-1)];
  if (!first || !last) return [{ text: 'Function has not been measured yet.' }];
  const bandOf = ({ band }: ScoreOnDate) => (band === null ? 'not banded' : read(band).toLowerCase());
  if (audience === 'SCHOOL') {
    return [
      { text: `Limits in daily life: ${bandOf(first)} at first, ${bandOf(last)} on ${readDate(last.on)}.` },
    ];
  }
  return [
    {
      text: 'Functional Disability Inventory, 0 to 60; fewer is better, the line is turned so that up is better.',
      style: 'quiet',
    },
    ...(facts.disability.length > 1 ? [{ svg: chart(facts.disability, 60), width: WIDTH }] : []),
    { ul: facts.disability.map(scoreLine) },
  ];
}

const list = (items: readonly string[], none: string): Content =>
  items.length > 0 ? { ul: [...items] } : { text: none, style: 'quiet' };

/** The report as a document: what its audience is told, function first, and what was left out. */
export function progressDocument(
  report: ProgressReport,
  {
    subject,
    clinicName,
    authorName,
    on,
  }: { subject: ReportSubject; clinicName: string; authorName: string; on: LocalDate },
): Content[] {
  const { audience, facts } = report;
  const { state, level, admittedOn, dischargedOn } = facts.programme;
  const programme = [
    `${read(state)}${level === null ? '' : `, ${read(level).toLowerCase()}`}`,
    ...(admittedOn === null ? [] : [`Admitted ${readDate(admittedOn)}`]),
    ...(dischargedOn === null ? [] : [`Discharged ${readDate(dischargedOn)}`]),
    ...(facts.subtype === null
      ? []
      : [`Amplified musculoskeletal pain: ${read(facts.subtype).toLowerCase()}`]),
  ];
  const heading = (text: string): Content => ({ text, style: 'heading' });
  // A heading never stands at the foot of a page without what it heads.
  const part = (title: string, content: Content): Content => ({
    stack: [heading(title), content],
    unbreakable: true,
  });
  const hours = (minutes: number) => `${(minutes / 60).toFixed(1)} h`;
  return [
    { text: 'Report of progress', style: 'title' },
    { text: `${subject.givenNames.join(' ')} ${subject.familyName}, born ${readDate(subject.birthDate)}` },
    { text: `${clinicName}, ${readDate(on)}, ${authorName}`, style: 'quiet' },
    heading('Programme'),
    { ul: programme },
    heading('Function'),
    ...functionPart(report),
    heading('School'),
    list(facts.school.map(scoreLine), 'School attendance has not been recorded yet.'),
    heading('Goals'),
    list(
      facts.goals.map(
        ({ words, baseline, target, achievement }) =>
          `${words} (${baseline || 'not measured'} to ${target || 'not set'}): ${read(achievement).toLowerCase()}`,
      ),
      'No goals to tell of.',
    ),
    heading('What must not be done for now'),
    list(
      facts.limits.map(
        ({ scope, reason, reviewOn }) =>
          `${scope.map(read).join(', ')}${reason ? `: ${reason}` : ''} (looked at again ${readDate(reviewOn)})`,
      ),
      'Nothing is on hold.',
    ),
    ...(audience === 'SCHOOL'
      ? []
      : [
          part(
            'Therapy delivered since admission',
            list(
              facts.therapy.map(
                ({ disciplineCode, minutes }) => `${read(disciplineCode)}: ${hours(minutes)}`,
              ),
              'Nothing has been delivered yet.',
            ),
          ),
          part(
            'Ladders of touch',
            list(
              facts.ladders.map(
                ({ site, laterality, step, of }) =>
                  `${read(site)}, ${read(laterality).toLowerCase()}: step ${String(step)} of ${String(of)}`,
              ),
              'No ladder is being climbed.',
            ),
          ),
          {
            text: `Usual pain when last asked: ${facts.pain.at(-1)?.value.toString() ?? 'not asked'} of 10. Function decides.`,
            style: 'quiet' as const,
            margin: [0, 12, 0, 0] as [number, number, number, number],
          },
        ]),
    {
      text: 'Not part of this report: notes, psychotherapy, answers about mood, safety matters and what is confidential to the young person.',
      style: 'quiet',
      margin: [0, 12, 0, 0],
    },
  ];
}
