import { INTERVENTION_KINDS, type InterventionKind } from '@consilium/domain';

/** An intervention that is going on. Kept on the device, so that it outlives a locked screen and a reload. */
export interface RunningTimer {
  readonly sessionId: string;
  readonly kind: InterventionKind;
  readonly interventionId: string | null;
  /** Null: everybody who is here, as in a group. */
  readonly patientId: string | null;
  /** ISO instant. */
  readonly startedAt: string;
}

const KEY = 'consilium.running';

const isKind = (value: unknown): value is InterventionKind =>
  (INTERVENTION_KINDS as readonly unknown[]).includes(value);
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

function isTimer(value: unknown): value is RunningTimer {
  if (typeof value !== 'object' || value === null) return false;
  const { sessionId, kind, interventionId, patientId, startedAt } = value as Record<string, unknown>;
  return (
    typeof sessionId === 'string' &&
    isKind(kind) &&
    isTextOrNull(interventionId) &&
    isTextOrNull(patientId) &&
    typeof startedAt === 'string' &&
    Number.isFinite(Date.parse(startedAt))
  );
}

/** The timer that runs in a session on this device. Holds ids and times only. */
export function readTimer(sessionId: string): RunningTimer | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${KEY}.${sessionId}`) ?? 'null');
    return isTimer(kept) && kept.sessionId === sessionId ? kept : null;
  } catch {
    return null;
  }
}

export const keepTimer = (timer: RunningTimer): void =>
  localStorage.setItem(`${KEY}.${timer.sessionId}`, JSON.stringify(timer));

export const dropTimer = (sessionId: string): void => localStorage.removeItem(`${KEY}.${sessionId}`);

/** Minutes and seconds since `from`, as a clock shows them: 4:07, 1:02:30. */
export function elapsed(from: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(from)) / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
