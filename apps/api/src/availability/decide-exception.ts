import { Injectable } from '@nestjs/common';
import { decideException, withdrawException } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceRepository } from './absence.repository.ts';
import type { DecideExceptionInput, WithdrawExceptionInput } from './graphql/member-time.input.ts';
import type { MemberException } from './graphql/member-exception.object.ts';
import { WeekChange } from './week-change.ts';

/** Accepts or refuses what a member asked for, or takes it back. */
@Injectable()
export class DecideException {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly queries: AbsenceQueries,
    private readonly repository: AbsenceRepository,
    private readonly change: WeekChange,
  ) {}

  async decide({ id, version, accept, note }: DecideExceptionInput): Promise<MemberException | Refusal> {
    const intent = { operation: 'decideException', patientId: null, detail: id };
    const done = await this.unitOfWork.run(intent, async (db) => {
      const exception = await this.load(id);
      const decision = decideException(exception, { accept, note });
      if (!decision.ok) return Refusal.of(decision);
      const { status, note: decisionNote } = decision;
      const was = { ...exception, version };
      if (!(await this.repository.setStatus(db, was, { status, decisionNote }))) return versionConflict();
      await this.change.during(exception);
      return null;
    });
    return done ?? this.load(id);
  }

  /** The member's own, or anybody's by whoever decides. */
  async withdraw({ id, version }: WithdrawExceptionInput): Promise<MemberException | Refusal> {
    const mayDecide = await this.access.may('exception.decide');
    const intent = { operation: 'withdrawException', patientId: null, detail: id };
    const done = await this.unitOfWork.run(intent, async (db) => {
      const exception = await this.load(id);
      if (exception.memberId !== currentActor().memberId && !mayDecide) throw notFound();
      const answer = withdrawException(exception, currentContext().now());
      if (!answer.ok) return Refusal.of(answer);
      const was = { ...exception, version };
      if (!(await this.repository.setStatus(db, was, { status: 'WITHDRAWN' }))) return versionConflict();
      await this.change.during(exception);
      return null;
    });
    return done ?? this.load(id);
  }

  private async load(id: string): Promise<MemberException> {
    const exception = isUuid(id) ? await this.queries.exception(id) : null;
    if (!exception) throw notFound();
    return exception;
  }
}
