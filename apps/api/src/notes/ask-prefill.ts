import { Injectable } from '@nestjs/common';
import { formOf, prefill, templatesOf, type NoteTemplate, type RecordedFacts } from '@consilium/domain';
import { AskPerformance, DeliveryQueries } from '../delivery/index.ts';
import { LogQueries } from '../desensitization/index.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { NoteForm, NoteFormSection, NotePrefillLine } from './graphql/note-queue.object.ts';

/** What was recorded of one patient in one session, line by line, for whoever writes the note. */
@Injectable()
export class AskPrefill {
  constructor(
    private readonly deliveries: DeliveryQueries,
    private readonly performances: AskPerformance,
    private readonly logs: LogQueries,
  ) {}

  async run(
    { sessionId, patientId }: { sessionId: string; patientId: string },
    template: NoteTemplate,
  ): Promise<NotePrefillLine[]> {
    const form = formOf(template, discipline());
    return prefill(form, await this.facts(sessionId, patientId)).map(({ startedAt, endedAt, ...line }) =>
      Object.assign(new NotePrefillLine(), EMPTY, line, {
        startedAt: startedAt === undefined ? null : new Date(startedAt),
        endedAt: endedAt === undefined ? null : new Date(endedAt),
      }),
    );
  }

  /** Forms of the viewer's discipline, the usual one first. */
  forms(): NoteForm[] {
    return templatesOf(discipline()).map((template) => {
      const form = formOf(template, discipline());
      const sections = form.sections.map((section) => Object.assign(new NoteFormSection(), section));
      return Object.assign(new NoteForm(), form, { sections });
    });
  }

  private async facts(sessionId: string, patientId: string): Promise<RecordedFacts> {
    const presence = await this.deliveries.presence(sessionId, patientId);
    const stretches = await this.deliveries.ofPart(sessionId, patientId);
    const attempts = await this.performances.ofSession(patientId, sessionId);
    const blocks = await this.logs.ofSession(patientId, sessionId);
    return {
      attendance: presence?.attendance ?? null,
      arrivedAt: presence?.arrivedAt?.getTime() ?? null,
      leftAt: presence?.leftAt?.getTime() ?? null,
      lossReason: presence?.lossReason ?? null,
      // Of a co-treatment each discipline tells its own part.
      deliveries: stretches
        .filter(counts)
        .filter(({ disciplineCode }) => disciplineCode === discipline())
        .map(({ kind, startedAt, endedAt, minutes, oneToOne }) => ({
          ...{ kind, minutes, oneToOne },
          startedAt: startedAt.getTime(),
          endedAt: endedAt.getTime(),
        })),
      performances: await Promise.all(
        attempts.filter(counts).map(async (attempt) => ({
          activity: attempt.activityName,
          value: attempt.value,
          unit: attempt.unit,
          beatsBest: await this.performances.beatsBest(attempt),
        })),
      ),
      blocks: blocks.filter(counts).map((log) => ({
        step: log.stimulusName,
        doneSeconds: log.doneSeconds,
        plannedSeconds: log.plannedSeconds,
        stopReason: log.stopReason,
        kilopascal: log.pressureKpa,
      })),
    };
  }
}

const discipline = (): string => currentActor().disciplineCode ?? 'MEDICINE';
const counts = ({ enteredInErrorAt }: { readonly enteredInErrorAt: Date | null }) =>
  enteredInErrorAt === null;
const EMPTY = {
  ...{ minutes: null, seconds: null, value: null, unit: null, stopReason: null },
  ...{ oneToOne: false, best: false },
};
