/** What a young person says about a goal, and where they start. The child's words lead; pain is not what is counted. */
export interface OwnWords {
  readonly ownWords: string;
  readonly baseline: string;
}

/** Where the pain is decides what is hard. */
export type Region = 'LOWER' | 'UPPER' | 'WHOLE';

export function regionOf(site: string): Region {
  if (/foot|ankle|heel|leg|knee|thigh|calf|calves/i.test(site)) return 'LOWER';
  return /hand|elbow|arm|wrist/i.test(site) ? 'UPPER' : 'WHOLE';
}

type ByRegion = Readonly<Record<Region, readonly OwnWords[]>>;

const words = (ownWords: string, baseline: string): OwnWords => ({ ownWords, baseline });
const everywhere = (...list: readonly OwnWords[]): ByRegion => ({ LOWER: list, UPPER: list, WHOLE: list });

const COPING = everywhere(
  words('I want to know what to do when it burns, without calling my mom.', '0 of 5 times; asks to go home'),
  words("I don't want to panic every time it gets worse.", '1 of 5 times, with help'),
  words('I want to breathe through it and keep playing.', '1 of 5 times'),
);

/** For the goals that the templates bring, by their description. */
export const WORDS_FOR_TEMPLATE: Readonly<Record<string, ByRegion>> = {
  'Walks and climbs stairs without aids': {
    LOWER: [
      words(
        'I want to take the stairs like everybody else and leave the crutches at home.',
        '40 m on two crutches; half a flight',
      ),
      words(
        'I want to walk to the bus with my friends again.',
        '120 m with one crutch; one flight, both feet on each step',
      ),
      words(
        'I want to go up to my own room without sitting on the stairs.',
        '90 m; sits down twice on one flight',
      ),
    ],
    UPPER: [words('I want to run up the stairs and carry my own bag.', '380 m; stairs fine, arm held still')],
    WHOLE: [
      words('I want to get around school without the elevator key.', '210 m; one flight with two rests'),
      words('I want to walk the whole mall with my cousins.', '260 m; stops every few minutes'),
    ],
  },
  'Takes part in a full PE lesson': {
    LOWER: [
      words('I want to play soccer again, even if it is just in goal first.', '4 min, watches the rest'),
      words('I want to jump rope at recess.', '0 min; note from PE for five months'),
    ],
    UPPER: [
      words('I want to serve in volleyball again.', '6 min, one-handed'),
      words('I want to do a cartwheel by summer.', '5 min; no weight on the arm'),
    ],
    WHOLE: [
      words('I want to dance the whole recital.', '5 min, then sits down'),
      words('I want to be picked for a team and not be the scorekeeper.', '7 min with two breaks'),
    ],
  },
  'Dresses alone, shoes and socks included': {
    LOWER: [
      words('I want to get ready by myself in the morning.', '22 min, mother puts on the sock'),
      words('I want to tie my own shoes.', '16 min, slipper on the left foot'),
    ],
    UPPER: [words('I want to do my own hair and zip my own jacket.', '25 min, help with buttons and hair')],
    WHOLE: [words('I want to be dressed before my sister.', '31 min with three rests')],
  },
  'Wears ordinary clothes on the painful area': {
    LOWER: [
      words('I want to wear socks and my real shoes to school.', '0 h; sandal in the snow'),
      words('I want to sleep with the blanket on my feet.', '0.5 h a day, blanket off'),
    ],
    UPPER: [words('I want to wear my watch and long sleeves.', '1 h; sleeve cut off')],
    WHOLE: [words('I want to wear jeans like everybody.', '2 h; soft clothes only')],
  },
  'Uses a coping plan when pain rises': COPING,
  'Goes back to school full-time': everywhere(
    words(
      'I want to be in school for the whole day and eat lunch with my friends.',
      '4 half days in the last month',
    ),
    words('I want to go back before the science fair.', 'Home instruction since the winter break'),
    words('I want to stop being the girl who is never there.', '2 mornings a week'),
  ),
  'Does the home programme every day': everywhere(
    words('I want to do my exercises without anybody telling me.', '2 of 7 days'),
    words('I want to beat my brother at planks.', '3 of 7 days'),
  ),
  'Returns to a sport or activity of own choice': {
    LOWER: [
      words('I want to go back to track.', 'None since last spring'),
      words('I want to skate with Lena.', 'None for seven months'),
    ],
    UPPER: [words('I want to play the violin in the school orchestra.', 'None; bow arm held still')],
    WHOLE: [words('I want to swim with my cousins this summer.', 'None since the infection')],
  },
  'Tolerates ordinary touch on the painful area': {
    LOWER: [words('I want my dog to be allowed on my lap.', 'Light cotton for 10 seconds')],
    UPPER: [words('I want to hold hands again.', 'Own hand only, 5 seconds')],
    WHOLE: [words('I want to be hugged.', 'Shoulder, 5 seconds')],
  },
};

export interface FurtherGoal extends OwnWords {
  readonly disciplineCode: string;
  readonly description: string;
  readonly measure: string;
  readonly target: string;
  readonly shared: readonly string[];
}

const further = (
  disciplineCode: string,
  description: string,
  [ownWords, measure, baseline, target]: readonly [string, string, string, string],
  shared: readonly string[] = [],
): FurtherGoal => ({ disciplineCode, description, ownWords, measure, baseline, target, shared });

/** Goals that a discipline adds of its own; each patient gets some of them. */
export const FURTHER_GOALS: readonly FurtherGoal[] = [
  further(
    'PSYCHOLOGY',
    'Falls asleep alone',
    ['I want to fall asleep without my mom staying in my room.', 'Nights a week alone', '0 of 7', '6 of 7'],
    ['SOCIAL_WORK'],
  ),
  further('PSYCHOLOGY', 'Goes to a sleepover', [
    'I want to go to a sleepover and stay the night.',
    'Nights away from home',
    'None for a year',
    'One whole night',
  ]),
  further('MUSIC_THERAPY', 'Finishes a song', [
    'I want to finish my song and play it for my family.',
    'Minutes of playing',
    '3 min',
    'Whole song, 4 min, twice',
  ]),
  further('ART_THERAPY', 'Finishes a picture', [
    "I want to draw something that isn't about pain.",
    'Sessions to the end',
    '1 of 3',
    '3 of 3',
  ]),
  further(
    'WELLNESS',
    'Settles with breathing',
    ['I want to calm down on my own.', 'Minutes until settled (biofeedback)', '14 min', 'Under 5 min'],
    ['PSYCHOLOGY'],
  ),
  further('NURSING', 'Eats lunch with the group', [
    'I want to eat lunch with the others and not in the quiet room.',
    'Lunches a week with the group',
    '1 of 5',
    '5 of 5',
  ]),
  further('MEDICINE', 'Thinks clearly in the morning', [
    'I want to stop feeling foggy in first period.',
    'Mornings awake at 8:30',
    '1 of 5',
    '5 of 5, on the agreed taper',
  ]),
  further(
    'SOCIAL_WORK',
    'Family talks about the day, not the pain',
    ['I want my parents to stop asking me how bad it is.', 'Evenings without pain talk', '0 of 7', '6 of 7'],
    ['PSYCHOLOGY'],
  ),
  further('OCCUPATIONAL_THERAPY', 'Cooks with the family', [
    'I want to help cook dinner on Sundays.',
    'Minutes standing in the kitchen',
    '6 min',
    '40 min',
  ]),
  further(
    'OCCUPATIONAL_THERAPY',
    'Writes a page',
    ['I want to write a whole page without stopping.', 'Lines without a break', '3 lines', 'One page'],
    ['SCHOOL_LIAISON'],
  ),
  further('PHYSIOTHERAPY', 'Runs', [
    'I want to run in the yard with my dog.',
    'Minutes of running',
    '0 min',
    '10 min',
  ]),
  further('PHYSIOTHERAPY', 'Rides a bicycle', [
    'I want to ride my bike to the library.',
    'Minutes of cycling',
    '2 min on the trainer',
    '15 min outside',
  ]),
  further('SCHOOL_LIAISON', 'Catches up in mathematics', [
    'I want to catch up in math so I can stay with my class.',
    'Units finished',
    '1 of 6',
    '6 of 6',
  ]),
];
