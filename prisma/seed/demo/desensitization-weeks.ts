import {
  isWeekday,
  ordinalOf,
  stepAfter,
  suggestProgression,
  type BodySite,
  type EpisodeState,
  type LadderMoveKind,
  type Laterality,
  type LocalDate,
  type ProgressionLog,
  type ProgressionSuggestion,
} from '@consilium/domain';
import { seededChance, type SeededChance } from '@consilium/testing/bundles';
import { clock } from '../clinic-clock.ts';
import { SeedIds } from '../seed-ids.ts';
import type { SeededMember } from './add-members.ts';
import type { AddedPatient, DemoScene } from './add-patient.ts';
import { addAllodyniaMaps } from './allodynia-weeks.ts';
import { stepAt, stimulusOf, templateOf, type DemoLadder } from './demo-ladder.ts';
import { blockRow, type DemoBlock } from './desensitization-block.ts';

/** Ids of their own, so that the other stories stay as they are. */
const SEED = 20_265;
const WEEKS = 8;
const TREATED: readonly EpisodeState[] = ['PHASE1_ACTIVE', 'ON_HOLD', 'DISCHARGE_READY'];

/** Eight weeks of ladders, blocks in the clinic and at home, decisions and borders, of those who are treated now. */
export function addDesensitizationWeeks(scene: DemoScene, patients: readonly AddedPatient[]): void {
  patients
    .filter(({ spec }) => TREATED.includes(spec.state))
    .forEach((patient, index) => {
      const chance = seededChance(SEED + index);
      addLadder({ ...scene, ids: new SeedIds(chance) }, chance, patient, index);
    });
}

const FOOT: Place = { site: 'FOOT', laterality: 'LEFT', template: 'shipped-pressure' };
/** Where one begins with those in whom it hurts everywhere. */
const BEGINNINGS: readonly Place[] = [
  FOOT,
  { site: 'HAND', laterality: 'RIGHT', template: 'shipped-textures' },
  { site: 'FOOT', laterality: 'RIGHT', template: 'shipped-foot' },
  { site: 'LOWER_BACK', laterality: 'MIDLINE', template: 'shipped-pressure' },
];

/** As the referral says it. */
function placeOf(site: string, index: number): Place {
  const laterality = /left/i.test(site) ? 'LEFT' : /right/i.test(site) ? 'RIGHT' : 'BOTH';
  if (/foot|heel|ankle/i.test(site)) return { site: 'FOOT', laterality, template: 'shipped-pressure' };
  if (/hand|wrist/i.test(site)) return { site: 'HAND', laterality, template: 'shipped-textures' };
  if (/lower back/i.test(site)) {
    return { site: 'LOWER_BACK', laterality: 'MIDLINE', template: 'shipped-pressure' };
  }
  const [first = FOOT] = BEGINNINGS.slice(index % BEGINNINGS.length);
  return first;
}

interface Place {
  readonly site: BodySite;
  readonly laterality: Laterality;
  readonly template: string;
}

function addLadder(scene: DemoScene, chance: SeededChance, patient: AddedPatient, index: number): void {
  const { rows, ids, timeline, clinicId } = scene;
  const therapistOn = (day: LocalDate) =>
    patient.team.of('OCCUPATIONAL_THERAPY', day) ?? patient.team.of('PHYSIOTHERAPY', day);
  const days = Array.from({ length: WEEKS * 7 }, (_, ago) => timeline.daysAgo(WEEKS * 7 - ago));
  const first = days.find((day) => isWeekday(day) && therapistOn(day));
  const author = first && therapistOn(first);
  if (!first || !author) return;
  const { template, ...side } = placeOf(patient.site, index);
  const { content, name } = templateOf(template);
  const begunAt = timeline.at(first, clock(9));
  const protocolId = ids.at(begunAt);
  const place = { clinicId, patientId: patient.patientId, protocolId };
  const ladder: DemoLadder = { place, content, ...side };
  const story = climb(scene, chance, ladder, {
    days: days.filter((day) => day >= first),
    patient,
    therapistOn,
    index,
  });
  rows.add('desensitizationProtocol', {
    ...{ clinicId, id: protocolId, patientId: patient.patientId, ...side },
    title: name,
    currentStepKey: story.stepKey,
    currentVersion: 1,
    version: story.moves,
    createdAt: begunAt,
    createdByName: author.displayName,
    createdByMemberId: author.id,
  });
  addVersion(scene, ladder, begunAt, author);
  addMove(scene, ladder, { kind: 'START', from: null, to: stepAt(content, 1).key, at: begunAt, by: author });
  addAllodyniaMaps(scene, chance, ladder, { from: first, until: timeline.today, by: author });
}

interface Climb {
  readonly days: readonly LocalDate[];
  readonly patient: AddedPatient;
  readonly therapistOn: (day: LocalDate) => SeededMember | undefined;
  readonly index: number;
}

/** Day by day: blocks with the therapist, practice at home up to the ceiling, and a decision when the rule has enough. */
function climb(
  scene: DemoScene,
  chance: SeededChance,
  ladder: DemoLadder,
  { days, patient, therapistOn, index }: Climb,
): { stepKey: string; moves: number } {
  const { steps, thresholds, homeCeilingKey } = ladder.content;
  const ceiling = homeCeilingKey === null ? steps.length : (ordinalOf(steps, homeCeilingKey) ?? 1);
  let stepKey = stepAt(ladder.content, 1).key;
  let moves = 1;
  let onStep: ProgressionLog[] = [];
  days.forEach((day, count) => {
    const share = count / Math.max(1, days.length - 1);
    const therapist = isWeekday(day) ? therapistOn(day) : undefined;
    const add = (block: Omit<DemoBlock, 'share' | 'ordinal'>) => {
      const ordinal = ordinalOf(steps, block.stepKey) ?? 1;
      const row = blockRow(scene, chance, ladder, { ...block, share, ordinal });
      scene.rows.add('desensitizationLog', row);
      if (block.stepKey === stepKey) {
        onStep.push({ ...row, observed: row.observed, hardStop: false } as ProgressionLog);
      }
    };
    if (therapist && count % 5 !== index % 5) {
      add({ day, minutes: clock(10, 15), stepKey, by: therapist, home: null });
      const suggestion = suggestProgression(onStep, thresholds, { scale: 'SUDS_10', held: false });
      if (onStep.length >= 4 && suggestion.outcome !== 'REPEAT') {
        const to = stepAfter(steps, stepKey, suggestion.outcome);
        const at = scene.timeline.at(day, clock(10, 40));
        addMove(scene, ladder, {
          kind: suggestion.outcome,
          from: stepKey,
          to,
          at,
          by: therapist,
          suggestion,
        });
        moves += 1;
        if (to !== stepKey) onStep = [];
        stepKey = to;
      }
    }
    if (chance.happens(0.55)) {
      const home = stepAt(ladder.content, Math.min(ceiling, ordinalOf(steps, stepKey) ?? 1)).key;
      add({ day, minutes: clock(18, 30), stepKey: home, by: null, home: patient.spec.given[0] ?? '' });
    }
  });
  return { stepKey, moves };
}

function addVersion({ rows }: DemoScene, { place, content }: DemoLadder, at: Date, by: SeededMember): void {
  const { clinicId, protocolId } = place;
  const { approach, distressScale, homeCeilingKey, note } = content;
  rows.add('protocolVersion', {
    ...{ clinicId, protocolId, number: 1, approach, distressScale, homeCeilingKey, note },
    thresholds: { ...content.thresholds },
    createdAt: at,
    byName: by.displayName,
    byMemberId: by.id,
  });
  content.steps.forEach((step, index) => {
    const stimulus = stimulusOf(step);
    rows.add('protocolStep', {
      ...{ clinicId, protocolId, versionNumber: 1, ordinal: index + 1, ...step },
      stimulusName: stimulus.name,
      modality: stimulus.modality,
    });
  });
}

interface DemoMove {
  readonly kind: LadderMoveKind;
  readonly from: string | null;
  readonly to: string;
  readonly at: Date;
  readonly by: SeededMember;
  readonly suggestion?: ProgressionSuggestion;
}

function addMove({ rows, ids }: DemoScene, { place, content }: DemoLadder, move: DemoMove): void {
  const { suggestion } = move;
  rows.add('ladderMove', {
    ...{ clinicId: place.clinicId, protocolId: place.protocolId, id: ids.at(move.at), versionNumber: 1 },
    ...{ kind: move.kind, fromStepKey: move.from, stepKey: move.to, at: move.at },
    ordinal: ordinalOf(content.steps, move.to) ?? 1,
    steps: content.steps.length,
    ...(suggestion
      ? { suggested: suggestion.outcome, evidence: suggestion.evidence.map((line) => ({ ...line })) }
      : {}),
    byName: move.by.displayName,
    byMemberId: move.by.id,
  });
}
