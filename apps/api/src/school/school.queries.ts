import { Injectable } from '@nestjs/common';
import {
  attendedShare,
  isFullTime,
  localDateIn,
  nextStep,
  plannedHalfDays,
  SCHOOL_WEEKS_BACK,
  stepOn,
  type Accommodation,
  type HalfDay,
  type SchoolReturn,
  type SchoolStep,
  type SchoolSupport,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { SchoolCare } from './graphql/school-care.object.ts';
import { SchoolPlan } from './graphql/school-plan.object.ts';
import { SchoolAttendance, SchoolWeek } from './graphql/school-week.object.ts';
import { SchoolLetterQueries } from './school-letter.queries.ts';

const RECENT_WEEKS = 4;

@Injectable()
export class SchoolQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly letters: SchoolLetterQueries,
  ) {}

  async of(patientId: string): Promise<SchoolCare> {
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const [plan = null, ...earlier] = await this.plans(patientId);
    const steps = plan?.steps ?? [];
    const weeks = await this.weeks(patientId, steps);
    return Object.assign(new SchoolCare(), {
      ...{ plan, earlier, weeks, step: stepOn(steps, today), nextStep: nextStep(steps, today) },
      lastFourWeeks: Object.assign(new SchoolAttendance(), attendedShare(weeks.slice(0, RECENT_WEEKS))),
      fullTime: isFullTime(weeks),
      letters: await this.letters.ofPatient(patientId),
    });
  }

  /** The newest first. */
  async plans(patientId: string): Promise<SchoolPlan[]> {
    const db = await this.transaction.client();
    const rows = await db.schoolPlan.findMany({
      where: { clinicId: currentActor().clinicId, patientId },
      orderBy: { number: 'desc' },
    });
    return rows.map((row) =>
      Object.assign(new SchoolPlan(), row, {
        support: row.support as SchoolSupport,
        returns: row.returns as SchoolReturn,
        meetingOn: toLocalDateOrNull(row.meetingOn),
        steps: row.steps as unknown as SchoolStep[],
        accommodations: row.accommodations as Accommodation[],
      }),
    );
  }

  /** The newest first. */
  private async weeks(patientId: string, steps: readonly SchoolStep[]): Promise<SchoolWeek[]> {
    const db = await this.transaction.client();
    const rows = await db.schoolWeek.findMany({
      where: { clinicId: currentActor().clinicId, patientId },
      orderBy: { weekOf: 'desc' },
      take: SCHOOL_WEEKS_BACK + 1,
    });
    return rows.map((row) => {
      const weekOf = toLocalDate(row.weekOf);
      const halfDays = row.halfDays.map((half) => (half === '' ? null : (half as HalfDay)));
      return Object.assign(new SchoolWeek(), row, {
        ...{ weekOf, halfDays, planned: plannedHalfDays(steps, weekOf), ...attendedShare([{ halfDays }]) },
      });
    });
  }
}
