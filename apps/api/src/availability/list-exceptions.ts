import { Injectable } from '@nestjs/common';
import { AVAILABILITY_LIMITS, daysBetween, wholeDays, type MemberExceptionStatus } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { badInput, notFound } from '../platform/errors/thrown.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { MemberException } from './graphql/member-exception.object.ts';

export interface ExceptionsAsked {
  readonly from: string;
  readonly until: string;
  readonly memberId?: string | null;
  readonly status?: MemberExceptionStatus | null;
}

/**
 * Exceptions of members. Everybody sees who is away; what is only asked for, and the notes, see the member and those
 * who decide.
 */
@Injectable()
export class ListExceptions {
  constructor(
    private readonly access: Access,
    private readonly queries: AbsenceQueries,
  ) {}

  async run({ from, until, memberId, status }: ExceptionsAsked): Promise<MemberException[]> {
    checkDays(from, until, AVAILABILITY_LIMITS.absenceDays);
    if (memberId && !isUuid(memberId)) throw notFound();
    const { timeZone, memberId: own } = currentActor();
    const asked = wholeDays({ zone: timeZone, from, until });
    const exceptions = await this.queries.exceptions({
      from: asked.startsAt,
      until: asked.endsAt,
      ...(memberId ? { memberIds: [memberId] } : {}),
      ...(status ? { status } : {}),
    });
    if (await this.access.may('exception.decide')) return exceptions;
    return exceptions
      .filter((exception) => exception.memberId === own || exception.status === 'ACCEPTED')
      .map((exception) => (exception.memberId === own ? exception : withoutNotes(exception)));
  }
}

/** A question about days must ask for some, and not for too many. */
export function checkDays(from: string, until: string, most: number): void {
  const days = daysBetween(from, until) + 1;
  if (days < 1 || days > most) throw badInput(`Ask for 1 to ${most} days.`);
}

const withoutNotes = (exception: MemberException): MemberException =>
  Object.assign(new MemberException(), { ...exception, note: '', decisionNote: '' });
