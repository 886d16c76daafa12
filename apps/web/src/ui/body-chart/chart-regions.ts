import type { Laterality, SingleBodySite } from '@consilium/domain';

export type ChartView = 'FRONT' | 'BACK';

/** One part of the figure. Points in units of the chart: x to the right of the viewer, y downwards. */
export interface ChartRegion {
  readonly site: SingleBodySite;
  readonly laterality: Laterality;
  readonly points: readonly (readonly [number, number])[];
}

/** The chart's own extent; borders are stored in these units. */
export const CHART_WIDTH = 5_000;
export const CHART_HEIGHT = 9_600;
const MIDDLE = CHART_WIDTH / 2;

type Half = readonly (readonly [number, number])[];

/** The half of the figure on the right of the viewer: x counts from the middle line. */
const LIMBS: readonly (readonly [SingleBodySite, Half])[] = [
  [
    'SHOULDER',
    [
      [560, 1560],
      [900, 1660],
      [1010, 1960],
      [700, 2010],
      [570, 1800],
    ],
  ],
  [
    'UPPER_ARM',
    [
      [700, 2010],
      [1010, 1960],
      [1100, 2760],
      [820, 2800],
    ],
  ],
  [
    'ELBOW',
    [
      [820, 2800],
      [1100, 2760],
      [1140, 3080],
      [880, 3110],
    ],
  ],
  [
    'FOREARM',
    [
      [880, 3110],
      [1140, 3080],
      [1260, 3900],
      [1060, 3930],
    ],
  ],
  [
    'WRIST',
    [
      [1060, 3930],
      [1260, 3900],
      [1290, 4090],
      [1090, 4120],
    ],
  ],
  [
    'HAND',
    [
      [1060, 4120],
      [1330, 4080],
      [1390, 4480],
      [1130, 4520],
    ],
  ],
  [
    'FINGERS',
    [
      [1130, 4520],
      [1390, 4480],
      [1380, 4880],
      [1200, 4900],
    ],
  ],
  [
    'HIP',
    [
      [330, 3620],
      [640, 3500],
      [740, 4140],
      [400, 4220],
    ],
  ],
  [
    'THIGH',
    [
      [60, 4150],
      [400, 4220],
      [740, 4140],
      [640, 5750],
      [170, 5750],
    ],
  ],
  [
    'KNEE',
    [
      [170, 5750],
      [640, 5750],
      [620, 6270],
      [190, 6270],
    ],
  ],
  [
    'LOWER_LEG',
    [
      [190, 6270],
      [620, 6270],
      [540, 8060],
      [250, 8060],
    ],
  ],
  [
    'ANKLE',
    [
      [250, 8060],
      [540, 8060],
      [550, 8400],
      [250, 8400],
    ],
  ],
  [
    'FOOT',
    [
      [250, 8400],
      [550, 8400],
      [680, 8920],
      [250, 8920],
    ],
  ],
  [
    'TOES',
    [
      [250, 8920],
      [680, 8920],
      [690, 9180],
      [270, 9180],
    ],
  ],
];

const TRUNK: Readonly<Record<ChartView, readonly (readonly [SingleBodySite, Half])[]>> = {
  FRONT: [
    [
      'FACE',
      [
        [0, 260],
        [260, 330],
        [400, 640],
        [340, 1020],
        [180, 1260],
        [0, 1310],
      ],
    ],
    [
      'NECK',
      [
        [0, 1310],
        [170, 1270],
        [200, 1500],
        [0, 1540],
      ],
    ],
    [
      'CHEST',
      [
        [0, 1540],
        [200, 1500],
        [560, 1560],
        [570, 1800],
        [590, 2560],
        [0, 2560],
      ],
    ],
    [
      'ABDOMEN',
      [
        [0, 2560],
        [590, 2560],
        [560, 3000],
        [640, 3500],
        [330, 3620],
        [0, 3560],
      ],
    ],
    [
      'PELVIS',
      [
        [0, 3560],
        [330, 3620],
        [400, 4220],
        [60, 4150],
        [0, 4080],
      ],
    ],
  ],
  BACK: [
    [
      'HEAD',
      [
        [0, 260],
        [260, 330],
        [400, 640],
        [340, 1020],
        [180, 1260],
        [0, 1310],
      ],
    ],
    [
      'NECK',
      [
        [0, 1310],
        [170, 1270],
        [200, 1500],
        [0, 1540],
      ],
    ],
    [
      'UPPER_BACK',
      [
        [0, 1540],
        [200, 1500],
        [560, 1560],
        [570, 1800],
        [590, 2560],
        [0, 2560],
      ],
    ],
    [
      'LOWER_BACK',
      [
        [0, 2560],
        [590, 2560],
        [560, 3000],
        [640, 3500],
        [0, 3480],
      ],
    ],
    [
      'PELVIS',
      [
        [0, 3480],
        [640, 3500],
        [330, 3620],
        [400, 4220],
        [60, 4150],
        [0, 4080],
      ],
    ],
  ],
};

/** Every part of a view. From the front the patient's left is on the right of the viewer, from behind on the left. */
export function regionsOf(view: ChartView): readonly ChartRegion[] {
  const onTheRight: Laterality = view === 'FRONT' ? 'LEFT' : 'RIGHT';
  const onTheLeft: Laterality = view === 'FRONT' ? 'RIGHT' : 'LEFT';
  return [...TRUNK[view], ...LIMBS].flatMap(([site, half]) => [
    { site, laterality: onTheLeft, points: half.map(([x, y]) => [MIDDLE - x, y] as const) },
    { site, laterality: onTheRight, points: half.map(([x, y]) => [MIDDLE + x, y] as const) },
  ]);
}
