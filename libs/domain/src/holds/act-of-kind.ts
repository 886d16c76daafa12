import type { InterventionKind } from '../care-plan/index.ts';
import type { DisciplineCode } from '../team/index.ts';
import type { HeldAct } from './hold-effect.ts';
import { HOLD_MODALITIES, type HoldModality } from './hold-scope.ts';

/** What a kind of intervention surely brings to the body, and what it may bring (design default). */
interface Bodily {
  readonly surely?: HoldModality;
  readonly perhaps: readonly HoldModality[];
}

const ANY: Bodily = { perhaps: HOLD_MODALITIES };
const NOTHING_BODILY = null;

const BODILY: Readonly<Record<InterventionKind, Bodily | null>> = {
  STRENGTH_EXERCISE: { surely: 'LOAD', perhaps: ['FUNCTIONAL', 'VIBRATION'] },
  AEROBIC_EXERCISE: { surely: 'LOAD', perhaps: ['FUNCTIONAL', 'IMMERSION'] },
  FLEXIBILITY_EXERCISE: { perhaps: ['LOAD', 'FUNCTIONAL', 'MECHANICAL'] },
  PHYSICAL_THERAPY: ANY,
  OCCUPATIONAL_THERAPY: ANY,
  ACTIVITIES_OF_DAILY_LIVING: { surely: 'FUNCTIONAL', perhaps: ['LOAD', 'THERMAL', 'TEXTURE', 'IMMERSION'] },
  HYDROTHERAPY: { surely: 'IMMERSION', perhaps: ['THERMAL', 'LOAD', 'FUNCTIONAL', 'MECHANICAL'] },
  DESENSITIZATION: ANY,
  MEDICATION: NOTHING_BODILY,
  MEDICATION_REVIEW: NOTHING_BODILY,
  PSYCHOLOGICAL_COUNSELLING: NOTHING_BODILY,
  COGNITIVE_BEHAVIOURAL_THERAPY: NOTHING_BODILY,
  MUSIC_THERAPY: { perhaps: ['VIBRATION', 'FUNCTIONAL'] },
  ART_THERAPY: { perhaps: ['TEXTURE', 'PARTICLE', 'FUNCTIONAL'] },
  MEDITATION: NOTHING_BODILY,
  MIND_BODY_SKILLS: { perhaps: ['LOAD', 'FUNCTIONAL'] },
  BIOFEEDBACK: { perhaps: ['THERMAL', 'FUNCTIONAL'] },
  FAMILY_SESSION: NOTHING_BODILY,
  SCHOOL_WORK: { perhaps: ['FUNCTIONAL'] },
  EDUCATION: NOTHING_BODILY,
};

const KIND_OF_DISCIPLINE: ReadonlyMap<string, InterventionKind> = new Map<DisciplineCode, InterventionKind>([
  ['PHYSIOTHERAPY', 'PHYSICAL_THERAPY'],
  ['OCCUPATIONAL_THERAPY', 'OCCUPATIONAL_THERAPY'],
  ['PSYCHOLOGY', 'PSYCHOLOGICAL_COUNSELLING'],
  ['MUSIC_THERAPY', 'MUSIC_THERAPY'],
  ['ART_THERAPY', 'ART_THERAPY'],
  ['SOCIAL_WORK', 'FAMILY_SESSION'],
  ['SCHOOL_LIAISON', 'SCHOOL_WORK'],
]);
/** Whoever decides about a hold must be able to see the patient. */
const LOOKING_AFTER: ReadonlySet<string> = new Set<DisciplineCode>(['MEDICINE', 'NURSING']);

/**
 * What is known of a session that names no intervention; null for a visit to a physician or a nurse, which is not
 * part of the programme that is on hold (design default).
 */
export function actOfDiscipline(disciplineCode: string): HeldAct | null {
  if (LOOKING_AFTER.has(disciplineCode)) return null;
  const kind = KIND_OF_DISCIPLINE.get(disciplineCode);
  return kind ? actOfKind(kind) : {};
}

/** What is known of an intervention by its kind alone: its site and its protocol are not. */
export function actOfKind(kind: InterventionKind): HeldAct {
  const bodily = BODILY[kind];
  if (!bodily) return { activity: kind, site: null, modality: null, protocolId: null };
  return {
    activity: kind,
    ...(bodily.surely && { modality: bodily.surely }),
    mayInvolve: bodily.perhaps,
  };
}
