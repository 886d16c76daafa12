import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { addDays, instantAt, isoWeekday, localDateIn } from '@consilium/domain';
import { recordPastSessions } from '@consilium/seed';
import { UserErrorResult } from '../platform/errors/refusal.ts';
import { AcceptProposal, BuildWeek, WeekProposalQueries } from '../week-builder/index.ts';
import { actFor, type CommandActor } from './application.ts';
import { CommandProblem, type Terminal } from './command.ts';
import { ownerAddress, type ClinicRow } from './owner-connection.ts';

/** Whoever plans the weeks of the demo clinic. */
const SCHEDULER = 'Karen Doyle';
const SECONDS = 3;
const LOOK_MS = 150;

/**
 * The week before and the present one come about as every other: built from the plans by the builder, on the Friday
 * before, and accepted. What is over by now is then recorded as delivered.
 */
export async function bookDemoWeeks(
  app: INestApplicationContext,
  clinic: ClinicRow,
  terminal: Terminal,
): Promise<void> {
  const today = localDateIn(clinic.time_zone, new Date());
  const monday = addDays(today, 1 - isoWeekday(today));
  for (const weekOf of [addDays(monday, -7), monday]) {
    const placed = await bookWeek(app, clinic, weekOf);
    terminal.out(`week of ${weekOf}: ${placed} sessions`);
  }
  await recordPastSessions(ownerAddress(), clinic.id, new Date());
}

async function bookWeek(app: INestApplicationContext, clinic: ClinicRow, weekOf: string): Promise<number> {
  const friday = instantAt(clinic.time_zone, addDays(weekOf, -3), 15 * 60);
  const actor: CommandActor = { clinic, displayName: SCHEDULER, permission: 'week.build', now: () => friday };
  const made = await actFor(app, actor, () => app.get(BuildWeek).run({ weekOf, seconds: SECONDS, seed: 1 }));
  if (made instanceof UserErrorResult) throw refused(weekOf, made);
  const look = () => actFor(app, actor, () => app.get(WeekProposalQueries).byId(made.id));
  let proposal = await look();
  while (proposal?.status === 'RUNNING') {
    await pause(LOOK_MS);
    proposal = await look();
  }
  if (!proposal) throw new CommandProblem(`The demo week of ${weekOf} is gone.`);
  const { id: proposalId, version } = proposal;
  const accepted = await actFor(app, actor, () => app.get(AcceptProposal).run({ proposalId, version }));
  if (accepted instanceof UserErrorResult) throw refused(weekOf, accepted);
  return proposal.progress?.placed ?? 0;
}

const refused = (weekOf: string, { code, message }: { code: string; message?: string }) =>
  new CommandProblem(`The demo week of ${weekOf} was refused: ${code}. ${message ?? ''}`);
