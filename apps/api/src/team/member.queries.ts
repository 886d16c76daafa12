import { Injectable } from '@nestjs/common';
import { isMemberActive, localDateIn, type Role } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate, toLocalDateOrNull } from '../platform/db/local-dates.ts';
import { loader } from '../platform/graphql/loader.ts';
import { Member, type MemberFilter } from './graphql/member.object.ts';

/** One statement per list: the account and its roles are joined. */
const WITH_ACCOUNT = {
  account: { select: { id: true, email: true, roles: { select: { role: true } } } },
} as const;

interface MemberRow {
  id: string;
  givenName: string;
  familyName: string;
  disciplineCode: string;
  credential: string;
  supervisorId: string | null;
  activeFrom: Date;
  activeUntil: Date | null;
  version: number;
  account: { id: string; email: string; roles: { role: string }[] } | null;
}

@Injectable()
export class MemberQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** A clinic's members are few and bounded: filtered here, not in SQL. */
  async list({ search, disciplineCode, includeInactive }: MemberFilter): Promise<Member[]> {
    const db = await this.transaction.client();
    const rows = await db.member.findMany({
      where: { clinicId: currentActor().clinicId, ...(disciplineCode ? { disciplineCode } : {}) },
      include: WITH_ACCOUNT,
      orderBy: [{ discipline: { sortOrder: 'asc' } }, { familyName: 'asc' }, { givenName: 'asc' }],
    });
    const words = (search ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return rows
      .map(toMember)
      .filter((member) => includeInactive || member.active)
      .filter((member) => {
        const text = `${member.displayName} ${member.credential} ${member.email ?? ''}`.toLocaleLowerCase();
        return words.every((word) => text.includes(word));
      });
  }

  byId(id: string): Promise<Member | null> {
    return loader<Member>('member by id', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.member.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
        include: WITH_ACCOUNT,
      });
      return new Map(rows.map((row) => [row.id, toMember(row)]));
    }).load(id);
  }

  /** The name of whoever is signed in as it stands under a signature: with their credential, when one is recorded. */
  async signature(): Promise<string> {
    const { displayName, memberId } = currentActor();
    const member = memberId === null ? null : await this.byId(memberId);
    return [displayName, member?.credential ?? ''].filter(Boolean).join(', ');
  }

  async disciplineExists(code: string): Promise<boolean> {
    const db = await this.transaction.client();
    return (await db.discipline.count({ where: { clinicId: currentActor().clinicId, code } })) > 0;
  }

  /** Active administrators apart from one user. */
  async otherActiveAdministrators(userId: string | null): Promise<number> {
    const everyone = await this.list({});
    return everyone.filter((member) => member.roles.includes('ADMINISTRATOR') && member.userId !== userId)
      .length;
  }
}

function toMember({ account, ...row }: MemberRow): Member {
  const today = localDateIn(currentActor().timeZone, currentContext().now());
  const period = { activeFrom: toLocalDate(row.activeFrom), activeUntil: toLocalDateOrNull(row.activeUntil) };
  return Object.assign(new Member(), {
    ...row,
    ...period,
    displayName: `${row.givenName} ${row.familyName}`,
    active: isMemberActive(period, today),
    roles: (account?.roles ?? []).map(({ role }) => role as Role).sort(),
    email: account?.email ?? null,
    userId: account?.id ?? null,
  });
}
