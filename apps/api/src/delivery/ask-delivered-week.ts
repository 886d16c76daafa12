import { Injectable } from '@nestjs/common';
import {
  addDays,
  compareDisciplines,
  creditedMinutes,
  deliveredWeek,
  instantAt,
  isoWeekday,
  localDateIn,
  prescribedMinutes,
  servicesOfDay,
  timedUnits,
  type LocalDate,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { DayMinutes, DeliveredWeek, DisciplineWeek } from './graphql/delivered-week.object.ts';
import { UnitDay } from './graphql/payer-policy.object.ts';
import { PayerPolicyQueries } from './payer-policy.queries.ts';
import { asStretch } from './stretches.ts';
import { WeekDeliveryQueries, type CountedStretch } from './week-delivery.queries.ts';

/** The rule of Medicare stands in while a clinic has set none (clinical.md 5.3). */
const NO_POLICY = {
  name: null,
  rule: 'CMS_TOTAL',
  unitMinutes: 15,
  thresholdMinutes: 8,
  perService: false,
  serviceCodes: [],
} as const;

/** A patient's week: delivered against prescribed, and the units of its days. */
@Injectable()
export class AskDeliveredWeek {
  constructor(
    private readonly queries: WeekDeliveryQueries,
    private readonly policies: PayerPolicyQueries,
  ) {}

  minutes(patientId: string, on: LocalDate): Promise<DeliveredWeek> {
    return this.minutesOf(patientId, daysOf(on));
  }

  /** The seven days before a date, held against a week of the plan of that time. */
  sevenDaysBefore(patientId: string, on: LocalDate): Promise<DeliveredWeek> {
    return this.minutesOf(
      patientId,
      [7, 6, 5, 4, 3, 2, 1].map((ago) => addDays(on, -ago)),
    );
  }

  private async minutesOf(patientId: string, days: readonly LocalDate[]): Promise<DeliveredWeek> {
    const [weekOf = '', until = ''] = [days[0], days.at(-1)];
    const zone = currentActor().timeZone;
    const end = instantAt(zone, addDays(until, 1), 0);
    const isPast = end <= currentContext().now();
    // A week that is over is held against the plan of its time.
    const past = isPast ? await this.queries.prescribedBefore(patientId, end) : null;
    const plan = past ?? (await this.queries.prescribedNow(patientId));
    // Home practice is prescribed and never booked.
    const inClinic = (plan ?? []).filter(({ mode }) => mode !== 'HOME');
    const sessions = await this.queries.sessions(patientId, weekOf, until);
    const disciplines = deliveredWeek(prescribedMinutes(inClinic), sessions, days);
    return Object.assign(new DeliveredWeek(), {
      weekOf,
      hasPlan: plan !== null,
      disciplines: disciplines.map((row) =>
        Object.assign(new DisciplineWeek(), row, {
          lost: [...row.lost],
          days: row.days.map((day) => Object.assign(new DayMinutes(), day)),
        }),
      ),
    });
  }

  /** Units per day and discipline: each discipline treats under its own plan of care. */
  async units(patientId: string, on: LocalDate): Promise<UnitDay[]> {
    const days = daysOf(on);
    const zone = currentActor().timeZone;
    const policy = (await this.policies.appliesTo(patientId)) ?? NO_POLICY;
    const stretches = await this.queries.stretches(patientId, days[0] ?? on, days.at(-1) ?? on);
    return days.flatMap((day) => {
      const ofDay = stretches.filter((row) => localDateIn(zone, row.startedAt) === day);
      const codes = [...new Set(ofDay.map((row) => row.disciplineCode))].sort(compareDisciplines);
      return codes.map((disciplineCode) => {
        const own = ofDay.filter((row) => row.disciplineCode === disciplineCode);
        const arithmetic = timedUnits(policy, servicesOfDay(minutesByKind(own), policy.serviceCodes));
        return Object.assign(new UnitDay(), {
          ...arithmetic,
          lines: [...arithmetic.lines],
          on: day,
          disciplineCode,
          policyName: policy.name,
        });
      });
    });
  }
}

/** Two members of one discipline with one patient at once count once. */
function minutesByKind(stretches: readonly CountedStretch[]) {
  const kinds = [...new Set(stretches.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    [true, false].map((oneToOne) => {
      const own = stretches.filter((row) => row.kind === kind && row.oneToOne === oneToOne);
      const [credited] = creditedMinutes(own.map(asStretch));
      return { kind, oneToOne, minutes: credited?.minutes ?? 0 };
    }),
  );
}

/** Monday to Sunday of the week of a date. */
function daysOf(on: LocalDate): LocalDate[] {
  const monday = addDays(on, 1 - isoWeekday(on));
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
}
