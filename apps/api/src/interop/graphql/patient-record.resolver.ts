import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Patient } from '../../patients/index.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { DecideTrigger } from '../decide-trigger.ts';
import { RecordQueries } from '../record.queries.ts';
import { ReferralQueries } from '../referral.queries.ts';
import { PatientRecord } from './record.object.ts';
import { Referral } from './referral.object.ts';
import { DecideTriggerInput, DecideTriggerResult, TriggerProposal } from './trigger.object.ts';

const thisPatient = onParent('patient', ({ id }: Patient) => id);

/** What referrals add to a patient. */
@Resolver(() => Patient)
export class PatientRecordResolver {
  constructor(
    private readonly records: RecordQueries,
    private readonly referralQueries: ReferralQueries,
    private readonly decide: DecideTrigger,
  ) {}

  @Requires('record.read', thisPatient)
  @ResolveField('record', () => PatientRecord, { description: 'What the referral brought.' })
  record(@Parent() { id }: Patient): Promise<PatientRecord> {
    return this.records.recordOf(id);
  }

  @Requires('record.read', thisPatient)
  @ResolveField('triggers', () => [TriggerProposal], {
    description: 'Possible triggers found in the record, the most recent first.',
  })
  async triggers(@Parent() { id }: Patient): Promise<TriggerProposal[]> {
    return (await this.records.triggersOf(id)) ?? [];
  }

  @Requires('referral.read', thisPatient)
  @ResolveField('referrals', () => [Referral], {
    description: 'The files that came about the patient, the latest first.',
  })
  async referrals(@Parent() { id }: Patient): Promise<Referral[]> {
    return (await this.referralQueries.referralsOfPatient(id)) ?? [];
  }

  @Requires('trigger.decide', on('trigger', ({ input }: { input: DecideTriggerInput }) => input.triggerId))
  @Mutation(() => DecideTriggerResult, { description: 'Accepts or rejects a proposed trigger.' })
  decideTrigger(
    @Args('input', { type: () => DecideTriggerInput, description: 'The decision.' })
    input: DecideTriggerInput,
  ): Promise<TriggerProposal | Refusal> {
    return this.decide.run(input);
  }
}
