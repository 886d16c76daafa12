import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AgreeFlarePlan } from '../agree-flare-plan.ts';
import { DischargeLetterQueries } from '../discharge-letter.queries.ts';
import { FlarePlanQueries } from '../flare-plan.queries.ts';
import { PrintDischargeLetter } from '../print-discharge-letter.ts';
import { SaveDischargeLetter } from '../save-discharge-letter.ts';
import { SignDischargeLetter } from '../sign-discharge-letter.ts';
import { StampFlareStep } from '../stamp-flare-step.ts';
import {
  DischargeLetter,
  DischargeLetterFile,
  DischargeLetterResult,
  SaveDischargeLetterInput,
  SignDischargeLetterInput,
} from './discharge-letter.object.ts';
import { AgreeFlarePlanInput, FlareCare, FlareCareResult, StampFlareStepInput } from './flare-plan.object.ts';

const ofPatient = { type: () => ID, description: 'The patient.' };
const onPatient = on('patient', (args: { patientId: string }) => args.patientId);
const onInputPatient = on('patient', (args: { input: { patientId: string } }) => args.input.patientId);

@Resolver()
export class AftercareResolver {
  constructor(
    private readonly flarePlans: FlarePlanQueries,
    private readonly agree: AgreeFlarePlan,
    private readonly stamp: StampFlareStep,
    private readonly letters: DischargeLetterQueries,
    private readonly save: SaveDischargeLetter,
    private readonly sign: SignDischargeLetter,
    private readonly print: PrintDischargeLetter,
  ) {}

  @Requires('flarePlan.read', onPatient)
  @Query(() => FlareCare, { description: 'What to do in a flare, and what was done.' })
  flareCare(@Args('patientId', ofPatient) patientId: string): Promise<FlareCare> {
    return this.flarePlans.of(patientId);
  }

  @Requires('flarePlan.agree', onInputPatient)
  @Mutation(() => FlareCareResult, { description: 'Agrees on a flare plan; it replaces the one before.' })
  agreeFlarePlan(
    @Args('input', { type: () => AgreeFlarePlanInput, description: 'The plan.' }) input: AgreeFlarePlanInput,
  ): Promise<FlareCare | Refusal> {
    return this.agree.run(input);
  }

  @Requires('flarePlan.stamp', onInputPatient)
  @Mutation(() => FlareCareResult, { description: 'Gives a step of the flare plan its day.' })
  stampFlareStep(
    @Args('input', { type: () => StampFlareStepInput, description: 'Which, and when.' })
    input: StampFlareStepInput,
  ): Promise<FlareCare | Refusal> {
    return this.stamp.run(input);
  }

  @Requires('dischargeLetter.read', onPatient)
  @Query(() => [DischargeLetter], { description: 'Letters about the stays of a patient, the newest first.' })
  dischargeLetters(@Args('patientId', ofPatient) patientId: string): Promise<DischargeLetter[]> {
    return this.letters.ofPatient(patientId);
  }

  @Requires('dischargeLetter.write', onInputPatient)
  @Mutation(() => DischargeLetterResult, { description: 'Begins a letter or saves its draft.' })
  saveDischargeLetter(
    @Args('input', { type: () => SaveDischargeLetterInput, description: 'The draft.' })
    input: SaveDischargeLetterInput,
  ): Promise<DischargeLetter | Refusal> {
    return this.save.run(input);
  }

  @Requires(
    'dischargeLetter.sign',
    on('dischargeLetter', (args: { input: SignDischargeLetterInput }) => args.input.letterId),
  )
  @Mutation(() => DischargeLetterResult, { description: 'Signs the draft; what it tells is frozen.' })
  signDischargeLetter(
    @Args('input', { type: () => SignDischargeLetterInput, description: 'Which.' })
    input: SignDischargeLetterInput,
  ): Promise<DischargeLetter | Refusal> {
    return this.sign.run(input);
  }

  @Requires('dischargeLetter.read', on('dischargeLetter', (args: { letterId: string }) => args.letterId))
  @Mutation(() => DischargeLetterFile, {
    description: 'The letter as a PDF; that it was printed is on record. A draft says that it is one.',
  })
  printDischargeLetter(
    @Args('letterId', { type: () => ID, description: 'The letter.' }) letterId: string,
  ): Promise<DischargeLetterFile> {
    return this.print.run(letterId);
  }
}
