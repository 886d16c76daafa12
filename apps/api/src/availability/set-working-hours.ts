import { Injectable } from '@nestjs/common';
import { checkWorkingHours, localDateIn, placeTemplate, type WorkingHoursEntry } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isExclusionViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { MemberQueries } from '../team/index.ts';
import type { SetWorkingHoursInput } from './graphql/member-time.input.ts';
import type { WorkingHours } from './graphql/working-hours.object.ts';
import { WeekChange } from './week-change.ts';
import { WorkingHoursQueries } from './working-hours.queries.ts';
import { WorkingHoursRepository } from './working-hours.repository.ts';

/** Gives a member new hours from a date on; the template before ends the day before. */
@Injectable()
export class SetWorkingHours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MemberQueries,
    private readonly queries: WorkingHoursQueries,
    private readonly repository: WorkingHoursRepository,
    private readonly change: WeekChange,
  ) {}

  async run(input: SetWorkingHoursInput): Promise<WorkingHours | Refusal> {
    const { memberId, validFrom } = input;
    const entry: WorkingHoursEntry = { ...input, validUntil: input.validUntil ?? null };
    const [problem] = checkWorkingHours(entry);
    if (problem) return Refusal.of(problem);
    const done = await this.raced(() => this.place(memberId, entry));
    if (done) return done;
    const saved = (await this.queries.ofMember(memberId)).find((hours) => hours.validFrom === validFrom);
    if (!saved) throw notFound();
    return saved;
  }

  private place(memberId: string, entry: WorkingHoursEntry): Promise<Refusal | null> {
    const intent = { operation: 'setWorkingHours', patientId: null, detail: memberId };
    return this.unitOfWork.run(intent, async (db) => {
      if (!isUuid(memberId) || !(await this.members.byId(memberId))) throw notFound();
      const stored = await this.queries.ofMember(memberId);
      const today = localDateIn(currentActor().timeZone, currentContext().now());
      const placement = placeTemplate(stored, entry, today);
      if (!placement.ok) return Refusal.of(placement);
      if (!(await this.repository.place(db, stored, placement, { ...entry, memberId }))) {
        return versionConflict();
      }
      await this.change.onDays(entry.validFrom, placement.validUntil);
      return null;
    });
  }

  /** Two templates set at the same moment: the database keeps them apart, the later one is told. */
  private async raced(write: () => Promise<Refusal | null>): Promise<Refusal | null> {
    try {
      return await write();
    } catch (error) {
      if (!isExclusionViolation(error)) throw error;
      return versionConflict();
    }
  }
}
