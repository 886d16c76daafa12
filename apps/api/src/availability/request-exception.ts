import { Injectable } from '@nestjs/common';
import { checkException, firstExceptionStatus } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { forbidden, notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { MemberQueries } from '../team/index.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceRepository } from './absence.repository.ts';
import type { RequestExceptionInput } from './graphql/member-time.input.ts';
import type { MemberException } from './graphql/member-exception.object.ts';
import { WeekChange } from './week-change.ts';

/**
 * Asks for leave, a meeting or extra hours for oneself, or enters it for somebody else, which takes the right to
 * decide. Sickness holds at once: it is a fact, not a wish.
 */
@Injectable()
export class RequestException {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly members: MemberQueries,
    private readonly queries: AbsenceQueries,
    private readonly repository: AbsenceRepository,
    private readonly change: WeekChange,
  ) {}

  async run({ memberId: asked, ...input }: RequestExceptionInput): Promise<MemberException | Refusal> {
    const own = currentActor().memberId;
    const memberId = asked ?? own;
    const by = { self: memberId === own, mayDecide: await this.access.may('exception.decide') };
    if (!memberId || (!by.self && !by.mayDecide)) throw forbidden();
    const exception = { ...input, note: input.note.trim() };
    const [problem] = checkException(exception);
    if (problem) return Refusal.of(problem);
    const status = firstExceptionStatus(input.kind, by);
    const intent = { operation: 'requestException', patientId: null, detail: memberId };
    const id = await this.unitOfWork.run(intent, async (db) => {
      if (!isUuid(memberId) || !(await this.members.byId(memberId))) throw notFound();
      await this.change.during(exception);
      return this.repository.insertException(db, { ...exception, memberId, status });
    });
    const saved = await this.queries.exception(id);
    if (!saved) throw notFound();
    return saved;
  }
}
