import type { InterventionKind } from '../care-plan/index.ts';

/** Where and how a kind of intervention takes place unless the clinic books it otherwise. */
interface Delivery {
  /** Kinds of room, the usual one first. */
  readonly roomKinds: readonly string[];
  /** Most patients in one group. */
  readonly groupOf: number;
  /** What is left out last when the week is too short. */
  readonly priority: 1 | 2 | 3;
}

const delivery = (
  priority: Delivery['priority'],
  groupOf: number,
  ...roomKinds: readonly string[]
): Delivery => ({ priority, groupOf, roomKinds });

/**
 * Rooms follow the programmes of clinical.md 1.6 (gym and pool for physiotherapy, OT and treatment rooms, consulting
 * rooms for talking, music, group and class rooms). Group sizes are those of scheduling.md 3.1: threes in the pool,
 * at most eight elsewhere; four who exercise with one therapist is a design default. Priority is one too: function
 * leads, so movement, daily activities, desensitization and psychology go last.
 */
const DELIVERIES: Readonly<Record<InterventionKind, Delivery>> = {
  STRENGTH_EXERCISE: delivery(3, 4, 'GYM', 'TREATMENT'),
  AEROBIC_EXERCISE: delivery(3, 4, 'GYM', 'TREATMENT'),
  FLEXIBILITY_EXERCISE: delivery(3, 4, 'GYM', 'TREATMENT'),
  PHYSICAL_THERAPY: delivery(3, 4, 'GYM', 'TREATMENT'),
  OCCUPATIONAL_THERAPY: delivery(3, 4, 'OT', 'TREATMENT'),
  ACTIVITIES_OF_DAILY_LIVING: delivery(3, 4, 'OT', 'TREATMENT'),
  HYDROTHERAPY: delivery(3, 3, 'POOL'),
  DESENSITIZATION: delivery(3, 4, 'OT', 'TREATMENT'),
  MEDICATION: delivery(1, 1, 'CONSULT'),
  MEDICATION_REVIEW: delivery(2, 1, 'CONSULT', 'TREATMENT'),
  PSYCHOLOGICAL_COUNSELLING: delivery(3, 8, 'CONSULT', 'GROUP'),
  COGNITIVE_BEHAVIOURAL_THERAPY: delivery(3, 8, 'CONSULT', 'GROUP'),
  MUSIC_THERAPY: delivery(2, 8, 'MUSIC', 'GROUP'),
  ART_THERAPY: delivery(2, 8, 'MUSIC', 'GROUP', 'OT'),
  MEDITATION: delivery(1, 8, 'GROUP', 'CONSULT'),
  MIND_BODY_SKILLS: delivery(1, 8, 'GROUP', 'GYM'),
  BIOFEEDBACK: delivery(2, 4, 'CONSULT', 'TREATMENT'),
  FAMILY_SESSION: delivery(2, 8, 'CONSULT', 'GROUP'),
  SCHOOL_WORK: delivery(1, 8, 'CLASSROOM', 'GROUP'),
  EDUCATION: delivery(1, 8, 'GROUP', 'CONSULT', 'CLASSROOM'),
};

/** A room without a special purpose serves anything but the pool. */
export function roomKindsFor(kind: InterventionKind): readonly string[] {
  const { roomKinds } = DELIVERIES[kind];
  return roomKinds.includes('POOL') ? roomKinds : [...roomKinds, 'OTHER'];
}

/** Several patients share a group room where there is one; a group fits into a room of its kind as well. */
export function groupRoomKindsFor(kind: InterventionKind): readonly string[] {
  const kinds = roomKindsFor(kind);
  return kinds.includes('POOL') || kinds.includes('GROUP') ? kinds : [...kinds, 'GROUP'];
}

export const groupSizeFor = (kind: InterventionKind): number => DELIVERIES[kind].groupOf;

export const priorityOf = (kind: InterventionKind): number => DELIVERIES[kind].priority;

/** A medicine is taken and not booked; its review is a session. */
export const isSession = (kind: InterventionKind): boolean => kind !== 'MEDICATION';

/** "Music therapy": what a group is called when its patients' plans call it differently. */
export function titleOfKind(kind: InterventionKind): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
