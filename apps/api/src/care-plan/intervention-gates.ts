import { Injectable } from '@nestjs/common';
import type { InterventionKind } from '@consilium/domain';
import type { Refusal } from '../platform/graphql/refusal.object.ts';

/** Answers why a patient may not be given an intervention of this kind now, or null. */
export type InterventionGate = (patientId: string, kind: InterventionKind) => Promise<Refusal | null>;

/** What other modules have to say before an intervention comes into force; the plan knows none of them. */
@Injectable()
export class InterventionGates {
  private readonly gates: InterventionGate[] = [];

  register(gate: InterventionGate): void {
    this.gates.push(gate);
  }

  /** The first refusal for any of these kinds. */
  async refusal(patientId: string, kinds: readonly InterventionKind[]): Promise<Refusal | null> {
    for (const kind of new Set(kinds)) {
      for (const gate of this.gates) {
        const refusal = await gate(patientId, kind);
        if (refusal) return refusal;
      }
    }
    return null;
  }
}
