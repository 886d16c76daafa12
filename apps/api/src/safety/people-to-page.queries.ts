import { Injectable } from '@nestjs/common';
import { escalationChain, localDateIn, type Role } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

/** Somebody with an account who may be told about a patient. */
export interface Reachable {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: string;
}

interface Candidate extends Reachable {
  readonly roles: readonly Role[];
  readonly onTeam: boolean;
  readonly lead: boolean;
}

/** Who may take a safety page (permission safetyFlag.acknowledge). */
const ANSWERING: readonly Role[] = ['PHYSICIAN', 'NURSE_PRACTITIONER', 'PSYCHOLOGIST', 'NURSE'];
const MEDICAL: readonly Role[] = ['PHYSICIAN', 'NURSE_PRACTITIONER'];

@Injectable()
export class PeopleToPageQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Step by step, whom a safety flag about this patient pages now. */
  async chain(patientId: string): Promise<readonly (readonly Reachable[])[]> {
    const db = await this.transaction.client();
    const now = currentContext().now();
    const candidates = await this.candidates(patientId);
    const duties = await db.onCallDuty.findMany({
      where: { clinicId: currentActor().clinicId, startsAt: { lte: now }, endsAt: { gt: now } },
      select: {
        level: true,
        startsAt: true,
        endsAt: true,
        member: { select: { account: { select: { id: true } } } },
      },
    });
    const has = ({ roles }: Candidate, wanted: readonly Role[]) =>
      roles.some((role) => wanted.includes(role));
    const ids = (people: readonly Candidate[]) => people.map(({ userId }) => userId);
    const byId = new Map(candidates.map((person) => [person.userId, person]));
    const steps = escalationChain(
      {
        duties: duties.flatMap(({ member, ...duty }) =>
          member.account && byId.has(member.account.id) ? [{ ...duty, userId: member.account.id }] : [],
        ),
        lead: candidates.find((person) => person.lead && has(person, ANSWERING))?.userId ?? null,
        teamPhysicians: ids(candidates.filter((person) => person.onTeam && has(person, MEDICAL))),
        clinicPhysicians: ids(candidates.filter((person) => person.roles.includes('PHYSICIAN'))),
      },
      now,
    );
    return steps.map((step) => step.flatMap((userId) => byId.get(userId) ?? []));
  }

  /** The lead of the team, whatever the discipline; else whoever would be paged first. */
  async reader(patientId: string): Promise<readonly Reachable[]> {
    const lead = (await this.candidates(patientId)).find((person) => person.lead);
    return lead ? [lead] : ((await this.chain(patientId))[0] ?? []);
  }

  private async candidates(patientId: string): Promise<Candidate[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const today = localDateIn(timeZone, currentContext().now());
    return db.$queryRaw<Candidate[]>`
      SELECT u.id AS "userId", u.display_name AS "displayName", u.email, u.locale,
        array_agg(DISTINCT r.role) AS roles,
        bool_or(c.id IS NOT NULL) AS "onTeam", bool_or(coalesce(c.lead, false)) AS lead
      FROM user_account u
      JOIN member m ON m.clinic_id = u.clinic_id AND m.id = u.member_id AND m.active_from <= ${today}::date
        AND (m.active_until IS NULL OR m.active_until >= ${today}::date)
      JOIN user_role r ON r.clinic_id = u.clinic_id AND r.user_id = u.id
      LEFT JOIN care_team_membership c ON c.clinic_id = m.clinic_id AND c.member_id = m.id
        AND c.patient_id = ${patientId}::uuid AND c.starts_on <= ${today}::date
        AND (c.ends_on IS NULL OR c.ends_on >= ${today}::date)
      WHERE u.clinic_id = ${clinicId}::uuid AND u.disabled_at IS NULL
      GROUP BY u.id, u.display_name, u.email, u.locale ORDER BY u.id`;
  }
}
