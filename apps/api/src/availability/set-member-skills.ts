import { Injectable } from '@nestjs/common';
import { AVAILABILITY_LIMITS, checkSkill } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { MemberQueries, type Member } from '../team/index.ts';
import type { SaveSkillInput, SetMemberSkillsInput } from './graphql/member-time.input.ts';
import { Skill } from './graphql/working-hours.object.ts';
import { WorkingHoursQueries } from './working-hours.queries.ts';
import { WorkingHoursRepository } from './working-hours.repository.ts';

/** Says what a member is able to do, and which skills the clinic keeps at all. */
@Injectable()
export class SetMemberSkills {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MemberQueries,
    private readonly queries: WorkingHoursQueries,
    private readonly repository: WorkingHoursRepository,
  ) {}

  async run({ memberId, skillCodes }: SetMemberSkillsInput): Promise<Member | Refusal> {
    const intent = { operation: 'setMemberSkills', patientId: null, detail: memberId };
    return this.unitOfWork.run(intent, async (db) => {
      const member = isUuid(memberId) ? await this.members.byId(memberId) : null;
      if (!member) throw notFound();
      const known = new Set((await this.queries.skills()).map(({ code }) => code));
      const wanted = [...new Set(skillCodes)];
      if (wanted.length > AVAILABILITY_LIMITS.memberSkills || wanted.some((code) => !known.has(code))) {
        return new Refusal('SKILL_UNKNOWN', 'Choose from the skills of the clinic.', 'skillCodes');
      }
      await this.repository.setSkills(db, memberId, wanted);
      return member;
    });
  }

  async save(input: SaveSkillInput): Promise<Skill | Refusal> {
    const skill = { code: input.code, name: input.name.trim(), disciplineCode: input.disciplineCode ?? null };
    const [problem] = checkSkill(skill);
    if (problem) return Refusal.of(problem);
    return this.unitOfWork.run(
      { operation: 'saveSkill', patientId: null, detail: skill.code },
      async (db) => {
        if (skill.disciplineCode && !(await this.members.disciplineExists(skill.disciplineCode))) {
          const message = 'Choose one of the clinic’s disciplines.';
          return new Refusal('DISCIPLINE_UNKNOWN', message, 'disciplineCode');
        }
        await this.repository.saveSkill(db, skill);
        return Object.assign(new Skill(), skill);
      },
    );
  }
}
