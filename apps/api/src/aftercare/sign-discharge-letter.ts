import { Injectable } from '@nestjs/common';
import { unsignableProblems } from '@consilium/domain';
import { DischargeQueries } from '../discharge/index.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { MemberQueries } from '../team/index.ts';
import { AssembleLetter } from './assemble-letter.ts';
import { DischargeLetterQueries } from './discharge-letter.queries.ts';
import { DischargeLetterRepository } from './discharge-letter.repository.ts';
import type { DischargeLetter, SignDischargeLetterInput } from './graphql/discharge-letter.object.ts';
import { ofEarlierStay, signedAlready } from './save-discharge-letter.ts';

/** A physician signs; what the letter tells is frozen with the signature. */
@Injectable()
export class SignDischargeLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly discharges: DischargeQueries,
    private readonly members: MemberQueries,
    private readonly queries: DischargeLetterQueries,
    private readonly repository: DischargeLetterRepository,
    private readonly assemble: AssembleLetter,
  ) {}

  async run({ letterId, version }: SignDischargeLetterInput): Promise<DischargeLetter | Refusal> {
    const letter = await this.queries.byId(letterId);
    if (!letter) throw notFound();
    if (letter.signedAt) return signedAlready();
    const episode = await this.discharges.episode(letter.patientId);
    if (episode?.id !== letter.episodeId) return ofEarlierStay();
    const [problem] = unsignableProblems(letter);
    if (problem) return Refusal.of(problem);
    const signedByName = await this.members.signature();
    const intent = { operation: 'signDischargeLetter', patientId: letter.patientId, detail: letterId };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) => {
      const content = await this.assemble.of(letter.patientId, letter.episodeId);
      if (!content) throw notFound();
      const signed = await this.repository.sign(db, { id: letterId, version }, { signedByName, content });
      return signed ? null : versionConflict();
    });
    return refusal ?? (await this.queries.byId(letterId)) ?? versionConflict();
  }
}
