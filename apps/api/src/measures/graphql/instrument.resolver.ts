import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { BatteryQueries } from '../battery.queries.ts';
import { InstrumentQueries } from '../instrument.queries.ts';
import { KeepInstrumentRegister } from '../keep-instrument-register.ts';
import { SaveBattery } from '../save-battery.ts';
import { Battery, SaveBatteryInput, SaveBatteryResult } from './battery.object.ts';
import {
  AttestLicenceInput,
  Instrument,
  InstrumentResult,
  LicenceDocument,
  SetInstrumentTextsInput,
} from './instrument.object.ts';

@Resolver(() => Instrument)
export class InstrumentResolver {
  constructor(
    private readonly queries: InstrumentQueries,
    private readonly register: KeepInstrumentRegister,
    private readonly batteryQueries: BatteryQueries,
    private readonly batteryCase: SaveBattery,
  ) {}

  @Requires('instrument.read')
  @Query(() => [Instrument], { description: 'Every instrument with its licence, function first.' })
  instruments(): Promise<Instrument[]> {
    return this.queries.list();
  }

  @Requires('instrument.manage')
  @Mutation(() => InstrumentResult, { description: 'Attests by name that the clinic may use an instrument.' })
  attestLicence(
    @Args('input', { type: () => AttestLicenceInput, description: 'Which, and on what it rests.' })
    input: AttestLicenceInput,
  ): Promise<Instrument | Refusal> {
    return this.register.attest(input);
  }

  @Requires('instrument.manage')
  @Query(() => LicenceDocument, { description: 'The document that an attestation rests on.' })
  licenceDocument(
    @Args('attestationId', { type: () => ID, description: 'The attestation.' }) attestationId: string,
  ): Promise<LicenceDocument> {
    return this.register.document(attestationId);
  }

  @Requires('instrument.manage')
  @Mutation(() => InstrumentResult, { description: 'Withdraws an attestation; it stays in the register.' })
  withdrawLicence(
    @Args('id', { type: () => ID, description: 'The attestation.' }) id: string,
  ): Promise<Instrument | Refusal> {
    return this.register.withdraw(id);
  }

  @Requires('instrument.manage')
  @Mutation(() => InstrumentResult, {
    description: 'Pastes texts of a licensed instrument; the newest counts.',
  })
  setInstrumentTexts(
    @Args('input', { type: () => SetInstrumentTextsInput, description: 'The texts.' })
    input: SetInstrumentTextsInput,
  ): Promise<Instrument | Refusal> {
    return this.register.setTexts(input);
  }

  @Requires('instrument.read')
  @Query(() => [Battery], { description: 'Every version of every battery, the newest first within each.' })
  batteries(): Promise<Battery[]> {
    return this.batteryQueries.list();
  }

  @Requires('battery.manage')
  @Mutation(() => SaveBatteryResult, { description: 'A new battery, or the next version of one.' })
  saveBattery(
    @Args('input', { type: () => SaveBatteryInput, description: 'Name and instruments.' })
    input: SaveBatteryInput,
  ): Promise<Battery | Refusal> {
    return this.batteryCase.run(input);
  }
}
