import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DatabaseTransaction } from '@consilium/db';
import { addDays, dueRequests, localDateIn, type LocalDate } from '@consilium/domain';
import {
  currentActor,
  currentContext,
  newContext,
  runInContext,
} from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { PeriodicJobs } from '../platform/jobs/periodic-jobs.ts';
import { SystemOperation } from '../platform/jobs/system-operation.ts';
import { MailQueue } from '../platform/mail/mail-queue.repository.ts';
import { LOGGER } from '../platform/observability/logger.ts';
import { answerPath, hashOfAnswerSecret, newAnswerSecret } from './answer-secret.ts';
import { BatteryQueries } from './battery.queries.ts';
import { EpisodeToMeasureQueries, type EpisodeToMeasure } from './episode-to-measure.queries.ts';
import { InstrumentQueries } from './instrument.queries.ts';
import { MeasureRequestQueries } from './measure-request.queries.ts';
import { MeasureRequestRepository } from './measure-request.repository.ts';
import { MeasureReminderQueries } from './measure-reminder.queries.ts';

const EVERY_MS = 3_600_000;
/** The follow-up calendar ends after five years and its last window. */
const FOLLOWED_DAYS = 1_916;

/** Makes what is due today into requests, reminds who has an account, and ends what is over. Repeating it changes nothing. */
@Injectable()
export class MeasureCalendar implements OnModuleInit {
  constructor(
    private readonly jobs: PeriodicJobs,
    private readonly system: SystemOperation,
    private readonly unitOfWork: UnitOfWork,
    private readonly batteries: BatteryQueries,
    private readonly episodes: EpisodeToMeasureQueries,
    private readonly requests: MeasureRequestQueries,
    private readonly repository: MeasureRequestRepository,
    private readonly reminders: MeasureReminderQueries,
    private readonly instruments: InstrumentQueries,
    private readonly mail: MailQueue,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'ask measures', everyMs: EVERY_MS, run: (signal) => this.askAll(signal) });
  }

  private async askAll(signal: AbortSignal): Promise<void> {
    const clinicIds = await runInContext(newContext({ touched: true }), () => this.reminders.clinics());
    for (const clinicId of clinicIds) {
      if (signal.aborted) return;
      const name = { clinicId, displayName: 'Calendar of measures', permission: 'measure.request' } as const;
      try {
        await this.system.run(name, () => this.askClinic());
      } catch (error) {
        const failure = error instanceof Error ? error.name : 'unknown';
        this.logger.error({ clinicId, failure }, 'measures of a clinic could not be asked');
      }
    }
  }

  /** One clinic, for its present day. */
  private async askClinic(): Promise<void> {
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const batteries = await this.batteries.rules();
    if (batteries.length > 0) {
      for (const episode of await this.episodes.followed(addDays(today, -FOLLOWED_DAYS))) {
        await this.askEpisode(episode, batteries, today);
      }
    }
    await this.unitOfWork.run({ operation: 'expireMeasures', patientId: null }, (db) =>
      this.repository.expire(db, today),
    );
    await this.remind(today);
  }

  private async askEpisode(
    episode: EpisodeToMeasure,
    batteries: Awaited<ReturnType<BatteryQueries['rules']>>,
    today: LocalDate,
  ): Promise<void> {
    const { bornOn, guardians } = episode;
    const existing = await this.requests.asked(episode.id);
    for (const due of dueRequests({ batteries, episode, bornOn, guardians, existing, today })) {
      try {
        await this.unitOfWork.run({ operation: 'requestMeasures', patientId: episode.patientId }, (db) =>
          this.repository.add(db, { ...due, patientId: episode.patientId, episodeId: episode.id }),
        );
      } catch (error) {
        // Another process asked at the same moment.
        if (!isUniqueViolation(error)) throw error;
      }
    }
  }

  /** An address that answers this request alone; none where an instrument's questions cannot be read here. */
  private async newLink(
    db: DatabaseTransaction,
    requestId: string,
    instruments: readonly string[],
  ): Promise<string | null> {
    const readable = await this.instruments.readableKeys();
    if (!instruments.every((key) => readable.has(key))) return null;
    const secret = newAnswerSecret();
    const kept = await this.repository.setToken(db, requestId, hashOfAnswerSecret(secret), 'LINK');
    return kept ? answerPath(secret) : null;
  }

  private async remind(today: LocalDate): Promise<void> {
    for (const { requestId, patientId, instruments, ...addressee } of await this.reminders.waiting(today)) {
      await this.unitOfWork.run({ operation: 'remindMeasures', patientId, detail: requestId }, async (db) => {
        const link = await this.newLink(db, requestId, instruments);
        await this.mail.add(db, [addressee], 'MEASURES_WAITING', link);
        await this.repository.noteReminder(db, requestId);
      });
    }
  }
}
