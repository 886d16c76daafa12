import { Injectable } from '@nestjs/common';
import { scoreAnswers, type Answers, type Instrument } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentContext } from '../platform/context/request-context.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';
import { SafetyFlags } from '../safety/index.ts';
import { AdministrationRepository } from './administration.repository.ts';

/** Scores what was answered, and pages somebody when an answer asks for it, all in the caller's transaction. */
@Injectable()
export class ScoreAdministration {
  constructor(
    private readonly repository: AdministrationRepository,
    private readonly flags: SafetyFlags,
    private readonly outbox: EventOutbox,
  ) {}

  async run(
    db: DatabaseTransaction,
    given: {
      readonly id: string;
      readonly patientId: string;
      readonly instrument: Instrument;
      readonly answers: Answers;
    },
  ): Promise<void> {
    const { id, patientId, instrument, answers } = given;
    const scoring = scoreAnswers(instrument, answers);
    if (!scoring.ok) throw new Error('Answers that were checked do not score.');
    await this.repository.addScores(db, id, scoring.scales, instrument.scorerVersion);
    const now = currentContext().now();
    if (scoring.findings.length > 0) {
      await this.flags.raise(db, {
        patientId,
        kind: 'SUICIDALITY',
        findings: [
          ...scoring.findings.map((finding) => `${instrument.code}.${finding.itemKey}`),
          ...(scoring.findings.some((finding) => finding.acute) ? ['ACUTE'] : []),
        ],
        occurredAt: now,
        source: { kind: 'QUESTIONNAIRE', id },
      });
    }
    await this.outbox.add('patientRecord.changed', {
      ...{ patientId, kind: 'MEASURE', entityId: id, at: now.toISOString() },
    });
  }
}
