import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { OnHold } from '../../holds/index.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import type { BookingClash } from '../../scheduling/index.ts';
import { MarkInError } from '../mark-in-error.ts';
import { RecordInterventionDelivery } from '../record-intervention-delivery.ts';
import { RecordPresence } from '../record-presence.ts';
import {
  EnteredInErrorInput,
  RecordInterventionDeliveryInput,
  RecordPresenceInput,
} from './delivery.input.ts';
import { InterventionDelivery, type SessionPresence } from './delivery.object.ts';
import { InterventionDeliveryResult, RecordPresenceResult } from './delivery.result.ts';

const onPatient = on('patient', (args: { input: { patientId: string } }) => args.input.patientId);

@Resolver(() => InterventionDelivery)
export class DeliveryResolver {
  constructor(
    private readonly recordPresenceOf: RecordPresence,
    private readonly recordDelivery: RecordInterventionDelivery,
    private readonly markInError: MarkInError,
  ) {}

  @Requires('delivery.record', onPatient)
  @Mutation(() => RecordPresenceResult, {
    description: 'When one patient came and went, and why time was lost; attendance follows.',
  })
  recordPresence(
    @Args('input', { type: () => RecordPresenceInput, description: 'The presence.' })
    input: RecordPresenceInput,
  ): Promise<SessionPresence | BookingClash | Refusal> {
    return this.recordPresenceOf.run(input);
  }

  @Requires('delivery.record', onPatient)
  @Mutation(() => InterventionDeliveryResult, {
    description: 'Records one stretch of therapy, or corrects one.',
  })
  recordInterventionDelivery(
    @Args('input', { type: () => RecordInterventionDeliveryInput, description: 'The stretch.' })
    input: RecordInterventionDeliveryInput,
  ): Promise<InterventionDelivery | OnHold | Refusal> {
    return this.recordDelivery.run(input);
  }

  @Requires(
    'delivery.record',
    on('interventionDelivery', (args: { input: EnteredInErrorInput }) => args.input.id),
  )
  @Mutation(() => InterventionDeliveryResult, {
    description: 'Strikes a stretch through: it stays on record and counts no more.',
  })
  markInterventionDeliveryInError(
    @Args('input', { type: () => EnteredInErrorInput, description: 'Which, and why.' })
    input: EnteredInErrorInput,
  ): Promise<InterventionDelivery | Refusal> {
    return this.markInError.delivery(input);
  }
}
