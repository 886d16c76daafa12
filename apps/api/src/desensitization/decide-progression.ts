import { Injectable } from '@nestjs/common';
import { checkDecision, ordinalOf, stepAfter, tellsPsychology } from '@consilium/domain';
import { Holds, OnHold } from '../holds/index.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { AskSuggestion } from './ask-suggestion.ts';
import type { DecideProgressionInput } from './graphql/protocol.input.ts';
import type { DesensitizationProtocol } from './graphql/protocol.object.ts';
import { NoticeQueries } from './notice.queries.ts';
import { NoticeRepository } from './notice.repository.ts';
import { ProtocolQueries } from './protocol.queries.ts';
import { ProtocolRepository } from './protocol.repository.ts';
import { RecordEvents } from './record-events.ts';
import { actOf, notActive, RequiredProtocol } from './required-protocol.ts';

/** A therapist follows the suggestion or decides otherwise; both are kept with the evidence (clinical.md 4.5). */
@Injectable()
export class DecideProgression {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly required: RequiredProtocol,
    private readonly ask: AskSuggestion,
    private readonly holds: Holds,
    private readonly queries: ProtocolQueries,
    private readonly repository: ProtocolRepository,
    private readonly notices: NoticeQueries,
    private readonly noticeRepository: NoticeRepository,
    private readonly events: RecordEvents,
  ) {}

  async run(input: DecideProgressionInput): Promise<DesensitizationProtocol | OnHold | Refusal> {
    const { protocol, version } = await this.required.read(input.protocolId);
    const { id, patientId, currentStepKey } = protocol;
    const suggestion = await this.ask.suggestion(protocol);
    const moves = await this.queries.movesOf(id);
    const { outcome } = input;
    const intent = { operation: 'decideProgression', patientId, detail: `${id} ${outcome}` };
    return this.unitOfWork.run(intent, async (db) => {
      if (!suggestion) return notActive();
      const stepKey = stepAfter(version.steps, currentStepKey, outcome);
      const step = version.steps.find(({ key }) => key === stepKey);
      if (!step) throw notFound();
      // First, so that whoever decided on what they saw before somebody else did is told of that and nothing else.
      const expected = { id, version: input.version };
      if (!(await this.repository.change(db, expected, { currentStepKey: stepKey }))) {
        return versionConflict();
      }
      const decision = checkDecision(suggestion.outcome, outcome, input.reason ?? '');
      if (!decision.ok) return Refusal.of(decision);
      const onHold = outcome === 'ADVANCE' && (await this.holds.refusalOf(patientId, actOf(protocol, step)));
      if (onHold) return onHold;
      const kinds = moves.map(({ kind }) => kind);
      const toldPsychology = tellsPsychology(kinds, outcome);
      await this.repository.addMove(db, {
        ...{ protocolId: id, versionNumber: version.number, kind: outcome, fromStepKey: currentStepKey },
        ...{ stepKey, ordinal: ordinalOf(version.steps, stepKey) ?? 1, steps: version.steps.length },
        ...{ suggestion, reason: decision.reason, toldPsychology },
      });
      if (toldPsychology) {
        const people = await this.notices.psychologyOf(db, patientId, { alsoLead: false });
        await this.noticeRepository.add(db, people, { patientId, protocolId: id, kind: 'SECOND_REGRESS' });
      }
      await this.events.changed(patientId, id);
      const decided = await this.queries.byId(db, id);
      if (!decided) throw notFound();
      return decided;
    });
  }
}
