import { Injectable } from '@nestjs/common';
import { currentInstrument, LEVELS_OF_CARE, localDateIn, textProblems } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { newId } from '../platform/db/new-id.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { BatteryQueries } from './battery.queries.ts';
import { BatteryRepository } from './battery.repository.ts';
import type { Battery, BatteryEntryInput, SaveBatteryInput } from './graphql/battery.object.ts';

const NAME_LIMIT = 120;
const ENTRY_LIMIT = 40;
const LONGEST_PAUSE_DAYS = 400;
const OLDEST_AGE = 120;

/** A new battery, or the next version of one; requests that exist keep the version they came from. */
@Injectable()
export class SaveBattery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: BatteryQueries,
    private readonly repository: BatteryRepository,
  ) {}

  async run(input: SaveBatteryInput): Promise<Battery | Refusal> {
    const problem = problemOf(input);
    if (problem) return problem;
    const before = await this.before(input.seriesId);
    if (before && before.version !== input.baseVersion) return versionConflict();
    const seriesId = before?.seriesId ?? newId();
    const version = (before?.version ?? 0) + 1;
    const from = localDateIn(currentActor().timeZone, currentContext().now());
    try {
      const id = await this.unitOfWork.run(
        { operation: 'saveBattery', patientId: null, detail: `${seriesId} v${String(version)}` },
        (db) => this.repository.addVersion(db, input, { seriesId, version, from }),
      );
      const saved = (await this.queries.ofSeries(seriesId)).find((one) => one.id === id);
      if (!saved) throw notFound();
      return saved;
    } catch (error) {
      if (isUniqueViolation(error)) return versionConflict();
      throw error;
    }
  }

  private async before(seriesId: string | null | undefined): Promise<Battery | undefined> {
    if (!seriesId) return undefined;
    const [newest] = isUuid(seriesId) ? await this.queries.ofSeries(seriesId) : [];
    if (!newest) throw notFound();
    return newest;
  }
}

function problemOf(input: SaveBatteryInput): Refusal | null {
  const [problem] = textProblems('name', input.name, { max: NAME_LIMIT, required: true });
  if (problem) return Refusal.of(problem);
  const levels: readonly string[] = LEVELS_OF_CARE;
  if (input.programme && !levels.includes(input.programme)) {
    return new Refusal('CODE_UNKNOWN', `Choose one of ${levels.join(', ')}.`, 'programme');
  }
  if (input.entries.length === 0 || input.entries.length > ENTRY_LIMIT) {
    return new Refusal('TOO_MANY', `Choose 1 to ${String(ENTRY_LIMIT)} instruments.`, 'entries');
  }
  return input.entries.map(entryProblem).find((one) => one !== null) ?? null;
}

function entryProblem(entry: BatteryEntryInput): Refusal | null {
  const instrument = currentInstrument(entry.instrumentCode);
  if (!instrument) return new Refusal('CODE_UNKNOWN', 'There is no such instrument.', 'entries');
  if (!instrument.respondents.some((one) => one.respondent === entry.respondent)) {
    return new Refusal('INVALID_INPUT', 'This instrument is not made for that person.', 'entries');
  }
  if (entry.timePoints.length === 0) {
    return new Refusal('CHOICE_REQUIRED', 'Say when it is asked.', 'entries');
  }
  const [from, until] = [entry.fromAge ?? 0, entry.untilAge ?? OLDEST_AGE];
  if (from < 0 || until > OLDEST_AGE || until < from) {
    return new Refusal('NUMBER_OUT_OF_RANGE', 'Give ages from 0 to 120, the younger first.', 'entries');
  }
  if (entry.notAgainWithinDays < 0 || entry.notAgainWithinDays > LONGEST_PAUSE_DAYS) {
    return new Refusal('NUMBER_OUT_OF_RANGE', 'Give 0 to 400 days.', 'entries');
  }
  return null;
}
