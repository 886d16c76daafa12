import { Injectable } from '@nestjs/common';
import {
  actOfDiscipline,
  actOfKind,
  holdEffect,
  setBefore,
  type BookingCandidate,
  type HoldEffect,
} from '@consilium/domain';
import { Holds, type Hold } from '../holds/index.ts';
import { Access } from '../platform/access/access.ts';
import type { ReferredIntervention } from './booking-reference.queries.ts';
import type { SessionRequest } from './session-request.ts';

/** What the holds in force make of one session: the effect for the rules, the holds for whoever may read them. */
export interface HeldSession {
  readonly effects: ReadonlyMap<string, HoldEffect>;
  readonly holds: ReadonlyMap<string, readonly Hold[]>;
}

/** The holds of everybody who is to be booked, read once. */
export interface HoldsOfPatients {
  readonly active: ReadonlyMap<string, readonly Hold[]>;
  readonly readable: ReadonlySet<string>;
}

/** Asks the one rule of holds about sessions that are to be booked. */
@Injectable()
export class BookingHolds {
  constructor(
    private readonly holds: Holds,
    private readonly access: Access,
  ) {}

  async of(patientIds: readonly string[]): Promise<HoldsOfPatients> {
    const active = await this.holds.activeFor(patientIds);
    const held = patientIds.filter((id) => (active.get(id)?.length ?? 0) > 0);
    return { active, readable: await this.access.allowedAmong('hold.read', held) };
  }
}

/** Each patient's own intervention decides, or the discipline where none is named. */
export function heldSession(
  request: SessionRequest,
  { startsAt, patientIds }: Pick<BookingCandidate, 'startsAt' | 'patientIds'>,
  interventions: ReadonlyMap<string, ReferredIntervention>,
  { active, readable }: HoldsOfPatients,
): HeldSession {
  const effects = new Map<string, HoldEffect>();
  const holds = new Map<string, Hold[]>();
  for (const { patientId, interventionId } of request.patients) {
    if (!patientIds.includes(patientId)) continue;
    const kind = interventions.get(interventionId ?? '')?.kind;
    const act = kind ? actOfKind(kind) : actOfDiscipline(request.disciplineCode);
    if (!act) continue;
    const found = setBefore(active.get(patientId) ?? [], startsAt).map((hold) => ({
      hold,
      effect: holdEffect(hold, act),
    }));
    const strongest = (['BLOCKS', 'CONCERNS'] as const).find((one) =>
      found.some(({ effect }) => effect === one),
    );
    if (!strongest) continue;
    effects.set(patientId, strongest);
    const meant = found.filter(({ effect }) => effect === strongest).map(({ hold }) => hold);
    if (readable.has(patientId)) holds.set(patientId, meant);
  }
  return { effects, holds };
}
