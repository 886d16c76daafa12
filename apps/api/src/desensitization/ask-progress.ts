import { Injectable } from '@nestjs/common';
import { addDays, compareBorders, localDateIn, progressSeries, type MeasuredBorder } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import { badInput, notFound } from '../platform/errors/thrown.ts';
import { AllodyniaMapQueries } from './allodynia-map.queries.ts';
import { BorderComparison, type AllodyniaMap } from './graphql/allodynia-map.object.ts';
import { DesensitizationDay, DesensitizationProgress } from './graphql/progress.object.ts';
import type { LadderMove } from './graphql/protocol.object.ts';
import { LogQueries } from './log.queries.ts';
import { ProtocolQueries } from './protocol.queries.ts';

/** The longest stretch one chart shows. Days. */
const PROGRESS_MAX_DAYS = 800;

/** What became of a protocol: where on the ladder, how much was borne, how large the painful area is. */
@Injectable()
export class AskProgress {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly protocols: ProtocolQueries,
    private readonly logs: LogQueries,
    private readonly maps: AllodyniaMapQueries,
  ) {}

  async progress(protocolId: string, from: string, until: string): Promise<DesensitizationProgress> {
    if (until < from || addDays(from, PROGRESS_MAX_DAYS) < until) {
      throw badInput(`Ask for 1 to ${PROGRESS_MAX_DAYS} days, the first one first.`);
    }
    const protocol = await this.protocols.byId(await this.transaction.client(), protocolId);
    if (!protocol) throw notFound();
    const day = (at: Date) => localDateIn(currentActor().timeZone, at);
    const within = ({ occurredAt }: { occurredAt: Date }) =>
      day(occurredAt) >= from && day(occurredAt) <= until;
    // A day of the clinic lies within a day more of UTC on either side.
    const span = { from: fromLocalDate(addDays(from, -1)), until: fromLocalDate(addDays(until, 2)) };
    const blocks = (await this.logs.between(protocolId, span.from, span.until)).filter(within);
    const days = progressSeries(
      blocks.map((log) => ({
        ...log,
        on: day(log.occurredAt),
        recoveryNotReached: log.recovery === 'NOT_REACHED',
        stopped: log.stopReason !== null,
      })),
    );
    const maps = await this.maps.ofSite(protocol.patientId, protocol, span);
    return Object.assign(new DesensitizationProgress(), {
      ...{ protocolId, from, until, site: protocol.site, laterality: protocol.laterality },
      days: days.map((one) => Object.assign(new DesensitizationDay(), one)),
      ladder: ladderWithin(await this.protocols.movesOf(protocolId), (move) => day(move.at), { from, until }),
      maps: maps.filter(within),
    });
  }

  async compare(earlierId: string, laterId: string): Promise<BorderComparison> {
    const db = await this.transaction.client();
    const [one, other] = [await this.maps.byId(db, earlierId), await this.maps.byId(db, laterId)];
    if (!one || other?.patientId !== one.patientId) throw notFound();
    const [earlier, later] = one.occurredAt <= other.occurredAt ? [one, other] : [other, one];
    const result = compareBorders(measured(earlier), measured(later));
    return Object.assign(new BorderComparison(), {
      ...{ earlier, later, mismatch: null, changeCm2: null, errorBandCm2: null, withinError: null },
      ...result,
    });
  }
}

/** The move that held on the first day, and those since. */
function ladderWithin(
  moves: readonly LadderMove[],
  day: (move: LadderMove) => string,
  { from, until }: { from: string; until: string },
): LadderMove[] {
  const known = moves.filter((move) => day(move) <= until);
  const held = known.findLastIndex((move) => day(move) < from);
  return known.slice(Math.max(0, held));
}

const measured = ({ border, ...map }: AllodyniaMap): MeasuredBorder => ({ ...map, view: border.view });
