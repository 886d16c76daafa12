import { Injectable } from '@nestjs/common';
import { hardStopsOf, type LogFields, type RecordedTimes } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { stampOf } from '../platform/device/device-record.ts';
import type { UserErrorResult } from '../platform/errors/refusal.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { versionConflict } from '../platform/graphql/refusal.object.ts';
import { columnsOf, sourceOfActor } from './entered-log.ts';
import type { RecordDesensitizationLogInput } from './graphql/log.input.ts';
import type { DesensitizationLog } from './graphql/log.object.ts';
import { HardStop } from './hard-stop.ts';
import { LogQueries } from './log.queries.ts';
import { LogRepository } from './log.repository.ts';
import { RecordEvents } from './record-events.ts';
import type { ReadProtocol } from './required-protocol.ts';
import { SessionOfPatient } from './session-of-patient.queries.ts';
import { TellStops } from './tell-stops.ts';
import { WhyNotNow } from './why-not-now.ts';

/** One block as it was entered, in its place. */
export interface EnteredBlock {
  readonly input: RecordDesensitizationLogInput;
  readonly log: LogFields;
  readonly times: RecordedTimes;
  readonly contentHash: string;
  readonly corrected: DesensitizationLog | null;
}

/** Why a correction strikes the earlier block through. */
export const CORRECTED = 'CORRECTED';

/**
 * Writes a checked block and what follows from it in one transaction. A hard stop is never refused: that a block
 * should not have been done does not undo what was found.
 */
@Injectable()
export class KeepBlock {
  constructor(
    private readonly whyNot: WhyNotNow,
    private readonly sessions: SessionOfPatient,
    private readonly queries: LogQueries,
    private readonly repository: LogRepository,
    private readonly hardStop: HardStop,
    private readonly stops: TellStops,
    private readonly events: RecordEvents,
  ) {}

  async run(
    db: DatabaseTransaction,
    read: ReadProtocol,
    { input, log, times, contentHash, corrected }: EnteredBlock,
  ): Promise<DesensitizationLog | UserErrorResult> {
    const { protocol, version, step } = read;
    const { patientId, id: protocolId } = protocol;
    const { occurredAt } = times;
    const findings = hardStopsOf(log);
    const { setting } = log;
    // A correction says what was done already: only another step, or another place, must be allowed anew.
    const sameAct =
      corrected?.stepKey === step.key &&
      corrected.versionNumber === version.number &&
      corrected.setting === setting;
    const refusal = sameAct
      ? null
      : await this.whyNot.refusalOf(read, { version, step, setting, occurredAt });
    if (refusal && findings.length === 0) return refusal;
    if (input.sessionId && !(await this.sessions.has(db, input.sessionId, patientId))) throw notFound();
    if (corrected && !(await this.repository.strike(db, corrected.id, CORRECTED))) return versionConflict();
    const source = sourceOfActor();
    await this.repository.add(db, {
      ...columnsOf(log),
      occurredAt: times.occurredAt,
      ...stampOf(times),
      ...{ id: input.id, patientId, protocolId, source, contentHash },
      versionNumber: version.number,
      stepKey: step.key,
      stepOrdinal: step.ordinal,
      stimulusCode: step.stimulusCode,
      stimulusName: step.stimulusName,
      modality: step.modality,
      approach: version.approach,
      distressScale: version.distressScale,
      site: protocol.site,
      laterality: protocol.laterality,
      sessionId: input.sessionId ?? null,
      correctsId: input.correctsId ?? null,
      noteKeptPrivate: source === 'PATIENT' && input.noteKeptPrivate === true,
      keptDespite: refusal?.code ?? corrected?.storedKeptDespite ?? null,
    });
    const fresh = findings.filter((finding) => !corrected?.storedHardStops.includes(finding));
    if (fresh.length > 0) {
      await this.hardStop.follow(db, protocol, { logId: input.id, findings: fresh, occurredAt });
    }
    await this.stops.tell(db, protocol, occurredAt);
    await this.events.changed(patientId, input.id);
    const kept = await this.queries.byId(db, input.id);
    if (!kept) throw notFound();
    return kept;
  }
}
