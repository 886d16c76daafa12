import { Injectable, type OnModuleInit } from '@nestjs/common';
import { actOfKind } from '@consilium/domain';
import { InterventionGates } from '../care-plan/index.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { Holds } from './holds.ts';

/** What is on hold does not come into force in the plan. */
@Injectable()
export class HoldGate implements OnModuleInit {
  constructor(
    private readonly gates: InterventionGates,
    private readonly holds: Holds,
  ) {}

  onModuleInit(): void {
    this.gates.register(async (patientId, kind) => {
      const onHold = await this.holds.refusalOf(patientId, actOfKind(kind));
      return onHold && Refusal.of(onHold);
    });
  }
}
