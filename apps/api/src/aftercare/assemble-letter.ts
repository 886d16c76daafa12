import { Injectable } from '@nestjs/common';
import {
  displayName,
  localDateIn,
  planInterventionClass,
  progressReport,
  type LetterContent,
} from '@consilium/domain';
import { CarePlanQueries } from '../care-plan/index.ts';
import { AskPerformance } from '../delivery/index.ts';
import { ProtocolQueries } from '../desensitization/index.ts';
import { DischargeQueries, ReadDischarge } from '../discharge/index.ts';
import { MedicationQueries } from '../medication/index.ts';
import { PatientQueries } from '../patients/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ReportFactsQueries } from '../progress/index.ts';
import { FlarePlanQueries } from './flare-plan.queries.ts';

/**
 * What a letter tells beside its texts, from what is recorded now: as a referrer may be told it. No note, no flag and no
 * answer about mood is read.
 */
@Injectable()
export class AssembleLetter {
  constructor(
    private readonly patients: PatientQueries,
    private readonly facts: ReportFactsQueries,
    private readonly plans: CarePlanQueries,
    private readonly performance: AskPerformance,
    private readonly protocols: ProtocolQueries,
    private readonly medications: MedicationQueries,
    private readonly discharges: ReadDischarge,
    private readonly stays: DischargeQueries,
    private readonly flarePlans: FlarePlanQueries,
  ) {}

  /** Null: there is nobody, or no stay. */
  async of(patientId: string, episodeId: string): Promise<LetterContent | null> {
    const patient = await this.patients.byId(patientId);
    const facts = await this.facts.of(patientId);
    const discharge = await this.discharges.of(patientId);
    if (!patient || !facts || !discharge) return null;
    const { clinicName, timeZone } = currentActor();
    return {
      ...{ patientName: displayName(patient), birthDate: patient.birthDate, clinicName },
      on: localDateIn(timeZone, currentContext().now()),
      report: progressReport(facts, 'REFERRER'),
      ...{ bests: await this.bests(patientId), ladders: await this.ladders(patientId) },
      // Whether there is a safety matter is told by word of mouth, to whom it concerns.
      criteria: discharge.criteria
        .filter(({ criterion }) => criterion.active && criterion.evidence !== 'SAFETY')
        .map(({ criterion: { code, text }, finding }) => ({ code, text, finding })),
      overrideReason: (await this.stays.overridesOfStay(episodeId))[0]?.reason ?? null,
      medications: await this.taken(patientId),
      homeProgramme: await this.homeProgramme(episodeId),
      flarePlan: await this.flarePlan(patientId),
    };
  }

  private async bests(patientId: string): Promise<LetterContent['bests']> {
    const progress = await this.performance.progress(patientId);
    return progress.map(({ activity: { name, unit }, first, best }) => ({ name, unit, first, best }));
  }

  private async ladders(patientId: string): Promise<LetterContent['ladders']> {
    const active = (await this.protocols.ofPatient(patientId)).filter(({ status }) => status === 'ACTIVE');
    return Promise.all(
      active.map(async ({ id, title, currentStepKey, currentVersion }) => {
        const versions = await this.protocols.versionsOf(id);
        const steps = versions.find(({ number }) => number === currentVersion)?.steps ?? [];
        const step = steps.find(({ key }) => key === currentStepKey)?.ordinal ?? 0;
        return { title, step, of: steps.length };
      }),
    );
  }

  private async taken(patientId: string): Promise<LetterContent['medications']> {
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const all = await this.medications.ofPatient(patientId);
    return Promise.all(
      all
        .filter(({ current }) => current.status === 'ACTIVE')
        .map(async ({ id, current: { name, doseValue, doseUnit, indication } }) => ({
          ...{ name, indication, dose: `${String(doseValue)} ${doseUnit}` },
          weaning: ((await this.medications.weaningOf(id))?.steps ?? [])
            .filter(({ startsOn }) => startsOn > today)
            .map((step) => ({ startsOn: step.startsOn, dose: `${String(step.doseValue)} ${doseUnit}` })),
        })),
    );
  }

  /** What is worked on in counselling stays with the young person. */
  private async homeProgramme(episodeId: string): Promise<LetterContent['homeProgramme']> {
    const plan = await this.plans.byEpisode(episodeId);
    const all = plan ? await this.plans.interventions(plan.id) : [];
    return all
      .filter(
        ({ mode, status, disciplineCode, kind }) =>
          mode === 'HOME' && status === 'ACTIVE' && planInterventionClass(disciplineCode, kind) === 'GENERAL',
      )
      .map(({ title, minutes, timesPerDay, daysPerWeek }) => ({ title, minutes, timesPerDay, daysPerWeek }));
  }

  private async flarePlan(patientId: string): Promise<LetterContent['flarePlan']> {
    const [plan] = await this.flarePlans.plans(patientId);
    if (!plan) return null;
    const { signs, helps, coachName, coachPhone } = plan;
    return { signs, helps, coachName, coachPhone };
  }
}
