import type { AgendaStatus } from './conference-codes.ts';

/** How long somebody has been talked about: what was counted before, and since when it goes on. */
export interface Discussed {
  readonly discussedSeconds: number;
  /** Null while nobody talks about them. */
  readonly discussingSince: Date | null;
}

/** Seconds of discussion by an instant, the stretch under way included; never below what was counted. */
export function discussedSeconds({ discussedSeconds, discussingSince }: Discussed, now: Date): number {
  if (!discussingSince) return discussedSeconds;
  const running = Math.floor((now.getTime() - discussingSince.getTime()) / 1000);
  return discussedSeconds + Math.max(0, running);
}

export interface AgendaTime extends Discussed {
  readonly status: AgendaStatus;
}

export interface TimeBox {
  /** Whole seconds for each young person who is still to come, and for the one under discussion. */
  readonly secondsEach: number;
  /** Planned less spent; below zero when the conference is over its time. */
  readonly secondsLeft: number;
}

/**
 * The time box (clinical.md 7, row 20: the agenda is time-boxed): what is left of the planned length, shared evenly by
 * those not yet done. The one under discussion keeps the part already used, so its box does not shrink as it speaks.
 */
export function timeBox(minutes: number, agenda: readonly AgendaTime[], now: Date): TimeBox {
  const done = agenda.filter(({ status }) => ['DISCUSSED', 'SIGNED', 'DEFERRED'].includes(status));
  const open = agenda.filter(({ status }) => status === 'WAITING' || status === 'UNDER_DISCUSSION');
  const total = minutes * 60;
  const spent = (items: readonly AgendaTime[]) =>
    items.reduce((sum, item) => sum + discussedSeconds(item, now), 0);
  const forOpen = Math.max(0, total - spent(done));
  return {
    secondsEach: open.length === 0 ? 0 : Math.floor(forOpen / open.length),
    secondsLeft: total - spent(agenda),
  };
}
