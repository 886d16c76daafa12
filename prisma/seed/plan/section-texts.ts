import type { Region } from './own-words.ts';

interface SectionText {
  readonly summary: string;
  readonly precautions?: string;
}

const SITE: Readonly<Record<Region, string>> = { LOWER: 'leg', UPPER: 'arm', WHOLE: 'whole body' };

/** How each discipline sees its part, for a reader of another one; several ways of saying it. */
const TEXTS: Readonly<Record<string, (region: Region) => readonly SectionText[]>> = {
  MEDICINE: () => [
    {
      summary:
        'Amplified pain confirmed; the tests that could explain it otherwise are done and no further ones are planned. Medically cleared for the full programme. Medicines are reviewed weekly.',
      precautions: 'Call medicine for fever, new weakness, or a joint that is swollen and warm.',
    },
    {
      summary:
        'Cleared for aerobic and strength work without limits of load. One medicine is tapered by order, one step a week. The family knows that pain may rise in the first days and that this is no harm.',
    },
    {
      summary:
        'Diagnosis explained to patient and family together. Vital signs daily; weight weekly. No imaging is open.',
    },
  ],
  NURSING: () => [
    {
      summary:
        'Vital signs and skin at arrival. Fluids and lunch with the group. Medicines are taken at home.',
      precautions: 'Dizzy when standing up quickly: sit, drink, try again.',
    },
    { summary: 'Skin check before and after desensitization. Answers to questions about the medicine plan.' },
  ],
  PHYSIOTHERAPY: (region) => [
    {
      summary: `Function first: aerobic circuit and strength every day, the ${SITE[region]} loaded as the other side. "Beat your best time" works well; praise effort, do not ask about pain.`,
    },
    {
      summary:
        'Begins with what can be done and adds a little every day. Gait is trained in front of the mirror; aids are left at the door.',
      precautions: 'Shoes with laces; no open wounds in the pool.',
    },
    {
      summary:
        'Endurance is the bottleneck. Short sets, many of them, all of them timed. Stairs in every session.',
    },
  ],
  OCCUPATIONAL_THERAPY: (region) => [
    {
      summary: `Desensitization of the ${SITE[region]} three times a day, dressing against the clock, school tasks. The next step is agreed with the patient the day before.`,
      precautions: 'Look at the skin before and after. Stop for broken skin, or when asked to stop.',
    },
    {
      summary:
        'Mornings are practised here: shower, clothes, hair, bag. Writing tolerance grows by lines, not by minutes.',
    },
    {
      summary:
        'From cotton to towel to brush, at the pace of the ladder. Clothes that were given up come back one by one.',
    },
  ],
  PSYCHOLOGY: () => [
    {
      summary:
        'Cognitive behavioural therapy twice a week, coping group once. Works on the fear of moving and on sleep. Shares attendance and the coping plan with the team, nothing else.',
    },
    {
      summary:
        'Exposure follows what physiotherapy and occupational therapy train that week. Parents are coached to praise doing.',
    },
    {
      summary:
        'A coping plan in three steps hangs in every room. School worries are named and taken one at a time.',
    },
  ],
  MUSIC_THERAPY: () => [
    { summary: 'Songwriting in the group; drumming for rhythm in walking.' },
    { summary: 'Piano with both hands, a little longer each week.' },
  ],
  ART_THERAPY: () => [
    { summary: 'Large formats, standing, both hands.' },
    { summary: 'A picture book about the way back to school.' },
  ],
  WELLNESS: () => [
    { summary: 'Guided meditation three times a week; biofeedback shows what breathing does.' },
  ],
  SOCIAL_WORK: () => [
    { summary: 'Weekly meeting with the family; parent group. Leave and travel are arranged.' },
    { summary: 'Both households follow the same plan; questions about pain are left to the team.' },
  ],
  SCHOOL_LIAISON: () => [
    {
      summary:
        'Work blocks twice a week. The re-entry meeting with the school is held before discharge; the nurse there does not ask about pain.',
    },
    { summary: 'Full days from the first day back, with a pass to walk the corridor once a lesson.' },
  ],
};

/** The ways in which a discipline may describe its section; empty for one that writes none. */
export const sectionTexts = (disciplineCode: string, region: Region): readonly SectionText[] =>
  TEXTS[disciplineCode]?.(region) ?? [];

/** What was decided at a conference, from the first to the last. */
export const VERSION_NOTES = {
  first: 'First plan, agreed with the patient and the family at the admission conference.',
  weekly: [
    'Weekly conference: endurance is up, desensitization moves on one step.',
    'Weekly conference: doses adjusted to what was managed; school is informed.',
    'Weekly conference: mornings go well, sleep is the next goal.',
    'Weekly conference: strength sets longer, pool twice.',
  ],
  discharge: 'Discharge plan: the home programme, school full-time, what to do in a flare.',
} as const;
