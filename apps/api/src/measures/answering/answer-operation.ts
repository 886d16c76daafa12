import { Injectable } from '@nestjs/common';
import type { Respondent } from '@consilium/domain';
import { newContext, runInContext } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { SystemOperation } from '../../platform/jobs/system-operation.ts';
import { hashOfAnswerSecret, isAnswerSecret } from '../answer-secret.ts';

/** What a secret opens: one request of one clinic. */
export interface OpenedRequest {
  readonly clinicId: string;
  readonly clinicName: string;
  readonly timeZone: string;
  readonly requestId: string;
  readonly patientId: string;
  readonly respondent: Respondent;
  readonly guardianId: string | null;
}

/** Work done with nothing but the secret of a link: inside its clinic, on its request, audited. */
@Injectable()
export class AnswerOperation {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly system: SystemOperation,
  ) {}

  /** Null for a secret that opens nothing: unknown, replaced by a newer one, or over. */
  async run<T>(secret: string, work: (opened: OpenedRequest) => Promise<T>): Promise<T | null> {
    const opened = isAnswerSecret(secret) ? await this.open(secret) : null;
    if (!opened) return null;
    const name = {
      clinicId: opened.clinicId,
      displayName: 'Answers by link',
      permission: 'measure.answerOwn',
    } as const;
    return this.system.run(name, () => work(opened));
  }

  private open(secret: string): Promise<OpenedRequest | null> {
    return runInContext(newContext({ touched: true }), async () => {
      try {
        const db = await this.transaction.client();
        const [row] = await db.$queryRaw<{ opened: OpenedRequest | null }[]>`
          SELECT measure_answer_enter(${hashOfAnswerSecret(secret)}) AS opened`;
        return row?.opened ?? null;
      } finally {
        await this.transaction.rollback().catch(() => undefined);
      }
    });
  }
}
