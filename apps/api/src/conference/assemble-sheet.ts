import { Injectable } from '@nestjs/common';
import { goalMovement, isGoalOpen, localDateIn, programmeDay, type GoalStanding } from '@consilium/domain';
import { AskDeliveredWeek, AskPerformance } from '../delivery/index.ts';
import { ReadDischarge } from '../discharge/index.ts';
import { Holds } from '../holds/index.ts';
import { MedicationQueries } from '../medication/index.ts';
import { TaskQueries } from '../tasks/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import {
  ConferenceSheet,
  SheetGoal,
  SheetHold,
  SheetLadder,
  SheetMinutes,
  SheetPerformance,
  SheetScore,
  SheetTask,
  SheetWeaning,
} from './graphql/conference-sheet.object.ts';
import { SheetFactsQueries, type EpisodeFacts } from './sheet-facts.queries.ts';

/** Best times that a page has room for. */
const PERFORMANCES_SHOWN = 5;

/** Puts the sheet of one young person together from what is recorded; nothing is typed for it. */
@Injectable()
export class AssembleSheet {
  constructor(
    private readonly facts: SheetFactsQueries,
    private readonly delivered: AskDeliveredWeek,
    private readonly performance: AskPerformance,
    private readonly holds: Holds,
    private readonly tasks: TaskQueries,
    private readonly medication: MedicationQueries,
    private readonly discharges: ReadDischarge,
  ) {}

  async of(patientId: string): Promise<ConferenceSheet> {
    const { timeZone } = currentActor();
    const on = localDateIn(timeZone, currentContext().now());
    const last = await this.facts.lastSigned(patientId);
    const episode = await this.facts.episode(patientId);
    const { disciplines } = await this.delivered.sevenDaysBefore(patientId, on);
    return Object.assign(new ConferenceSheet(), {
      on,
      since: last && localDateIn(timeZone, last.signedAt),
      episodeState: episode?.state ?? null,
      subtype: episode?.subtype ?? null,
      programmeDay: episode && programmeDay(episode.admittedOn, on),
      goals: episode ? await this.goals(episode, last?.sheet ?? null) : [],
      minutes: disciplines.map((row) =>
        Object.assign(new SheetMinutes(), {
          disciplineCode: row.disciplineCode,
          prescribed: Math.round(row.prescribedMinutesPerWeek),
          delivered: row.deliveredMinutes,
        }),
      ),
      ...(await this.facts.attendance(patientId, on)),
      holds: await this.onHold(patientId, on),
      ...(await this.wayOut(patientId)),
      weanings: await this.weanings(patientId, timeZone),
      tasks: await this.openTasks(patientId),
      ladders: (await this.facts.ladders(patientId, last?.signedAt ?? null)).map((row) =>
        Object.assign(new SheetLadder(), row),
      ),
      scores: episode
        ? (await this.facts.scores(episode.id)).map((row) => Object.assign(new SheetScore(), row))
        : [],
      performances: await this.bests(patientId),
      openSafetyFlags: await this.facts.openSafetyFlags(patientId),
    });
  }

  private async goals(episode: EpisodeFacts, last: ConferenceSheet | null): Promise<SheetGoal[]> {
    const known: (GoalStanding & { goalId: string })[] =
      last?.goals ?? (await this.facts.agreedGoals(episode.id)).map((goal) => ({ ...goal, level: null }));
    const before = new Map(known.map((goal) => [goal.goalId, goal]));
    return (await this.facts.goals(episode.id)).flatMap((goal) => {
      const stood = before.get(goal.goalId) ?? null;
      // What was closed by the last time is not talked about again.
      if (!isGoalOpen(goal.lifecycle) && stood && !isGoalOpen(stood.lifecycle)) return [];
      return Object.assign(new SheetGoal(), goal, {
        levelBefore: stood?.level ?? null,
        movement: goalMovement(stood, goal),
      });
    });
  }

  private async onHold(patientId: string, today: string): Promise<SheetHold[]> {
    const holds = (await this.holds.activeFor([patientId])).get(patientId) ?? [];
    return holds.map((hold) =>
      Object.assign(new SheetHold(), {
        holdId: hold.id,
        ...{ wholeProgramme: hold.wholeProgramme, site: hold.site, laterality: hold.laterality },
        ...{ modality: hold.modality, activity: hold.activity, protocolId: hold.protocolId },
        reason: hold.storedReason,
        reviewOn: hold.reviewOn,
        overdue: hold.reviewOn < today,
      }),
    );
  }

  private async wayOut(patientId: string) {
    const discharge = await this.discharges.of(patientId);
    const criteria = discharge?.criteria ?? [];
    return {
      expectedDischargeOn: discharge?.expectations[0]?.expectedOn ?? null,
      barriers: (discharge?.barriers ?? []).filter((one) => !one.resolvedAt).map(({ text }) => text),
      criteriaMet: criteria.filter(({ finding }) => finding !== null && finding !== 'NOT_MET').length,
      criteriaCounted: criteria.length,
    };
  }

  private async weanings(patientId: string, timeZone: string): Promise<SheetWeaning[]> {
    return (await this.medication.ongoingOf(patientId)).map(({ medication, weaning }) =>
      Object.assign(new SheetWeaning(), {
        ...{
          medicationId: medication.id,
          name: medication.current.name,
          doseUnit: medication.current.doseUnit,
        },
        ...{ currentStep: weaning.currentStep, nextStep: weaning.nextStep },
        heldSince: weaning.hold && localDateIn(timeZone, weaning.hold.heldAt),
      }),
    );
  }

  private async openTasks(patientId: string): Promise<SheetTask[]> {
    const tasks = (await this.tasks.openOf([patientId])).get(patientId) ?? [];
    return tasks.map(({ id, title, ownerName, ownerDisciplineCode, dueOn, overdue }) =>
      Object.assign(new SheetTask(), { taskId: id, title, ownerName, ownerDisciplineCode, dueOn, overdue }),
    );
  }

  private async bests(patientId: string): Promise<SheetPerformance[]> {
    const all = await this.performance.progress(patientId);
    return all.slice(0, PERFORMANCES_SHOWN).map(({ activity, first, last, best }) =>
      Object.assign(new SheetPerformance(), {
        ...{ activityCode: activity.code, name: activity.name, unit: activity.unit },
        ...{ first, last, best },
      }),
    );
  }
}
