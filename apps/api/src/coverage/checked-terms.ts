import { Injectable } from '@nestjs/common';
import { authorizationProblems } from '@consilium/domain';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { MemberQueries } from '../team/index.ts';
import type { AuthorizationTerms } from './authorization-terms.ts';
import type { AuthorizationTermsInput } from './graphql/authorization.object.ts';

/** The rule of the terms, with the clinic's own disciplines. */
@Injectable()
export class CheckedTerms {
  constructor(private readonly members: MemberQueries) {}

  async of(input: AuthorizationTermsInput): Promise<AuthorizationTerms | Refusal> {
    const terms = {
      payer: input.payer.trim(),
      reference: input.reference.trim(),
      note: input.note.trim(),
      disciplineCode: input.disciplineCode ?? null,
      unit: input.unit ?? null,
      amount: input.amount ?? null,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
    };
    const code = terms.disciplineCode;
    const known = code !== null && (await this.members.disciplineExists(code)) ? [code] : [];
    const [problem] = authorizationProblems(terms, known);
    return problem ? Refusal.of(problem) : terms;
  }
}
