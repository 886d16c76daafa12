import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { onEach, onShared, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { BookSession } from '../book-session.ts';
import { CancelSession } from '../cancel-session.ts';
import { ChangeSession } from '../change-session.ts';
import { GroupPatients } from '../group-patients.ts';
import { LockSession } from '../lock-session.ts';
import { RecordAttendance } from '../record-attendance.ts';
import { SetSessionStatus } from '../set-session-status.ts';
import { UndoSession } from '../undo-session.ts';
import type { BookingClash, BookingWarned } from './session-check.object.ts';
import {
  AddPatientToSessionInput,
  BookSessionInput,
  CancelSessionInput,
  ChangeSessionInput,
  LockSessionInput,
  RecordAttendanceInput,
  RemovePatientFromSessionInput,
  SetSessionStatusInput,
} from './session.input.ts';
import { TherapySession } from './session.object.ts';
import { SaveSessionResult, SessionStepResult } from './session.result.ts';

type Saved = Promise<TherapySession | BookingClash | BookingWarned | Refusal>;
type Stepped = Promise<TherapySession | BookingClash | Refusal>;

const onSession = onShared(
  'therapySession',
  (args: { input: { sessionId: string } }) => args.input.sessionId,
);
const input = <T>(type: () => T, description: string) => ({ type, description });

@Resolver(() => TherapySession)
export class SessionWritingResolver {
  constructor(
    private readonly book: BookSession,
    private readonly change: ChangeSession,
    private readonly lock: LockSession,
    private readonly cancel: CancelSession,
    private readonly status: SetSessionStatus,
    private readonly attendance: RecordAttendance,
    private readonly undo: UndoSession,
    private readonly group: GroupPatients,
  ) {}

  @Requires(
    'schedule.book',
    onEach((args: { input: BookSessionInput }) => args.input.patients.map(({ patientId }) => patientId)),
  )
  @Mutation(() => SaveSessionResult, { description: 'Books a session, or with `repeat` a whole series.' })
  bookSession(@Args('input', input(() => BookSessionInput, 'The session.')) given: BookSessionInput): Saved {
    return this.book.run(given);
  }

  @Requires('schedule.book', onSession)
  @Mutation(() => SaveSessionResult, { description: 'Moves or changes a session that is still to come.' })
  changeSession(
    @Args('input', input(() => ChangeSessionInput, 'The change.')) given: ChangeSessionInput,
  ): Saved {
    return this.change.run(given);
  }

  @Requires('schedule.book', onSession)
  @Mutation(() => SessionStepResult, { description: 'Keeps a session where it is, or lets it go.' })
  lockSession(@Args('input', input(() => LockSessionInput, 'The lock.')) given: LockSessionInput): Stepped {
    return this.lock.run(given);
  }

  @Requires('schedule.book', onSession)
  @Mutation(() => SessionStepResult, { description: 'Calls a session off; its time is free again.' })
  cancelSession(
    @Args('input', input(() => CancelSessionInput, 'Why and by whom.')) given: CancelSessionInput,
  ): Stepped {
    return this.cancel.run(given);
  }

  @Requires('schedule.record', onSession)
  @Mutation(() => SessionStepResult, {
    description: 'Confirms, arrives, starts, delivers or misses a session.',
  })
  setSessionStatus(
    @Args('input', input(() => SetSessionStatusInput, 'The step.')) given: SetSessionStatusInput,
  ): Stepped {
    return this.status.run(given);
  }

  @Requires('schedule.record', onSession)
  @Mutation(() => SessionStepResult, { description: 'Records whether one patient came, and for how long.' })
  recordAttendance(
    @Args('input', input(() => RecordAttendanceInput, 'The attendance.')) given: RecordAttendanceInput,
  ): Stepped {
    return this.attendance.run(given);
  }

  @Requires('schedule.record', onShared('therapySession', (args: { sessionId: string }) => args.sessionId))
  @Mutation(() => SessionStepResult, {
    description: 'Takes the last step of the status back; a cancellation only while the time is still free.',
  })
  undoSession(
    @Args('sessionId', { type: () => ID, description: 'The session.' }) sessionId: string,
    @Args('version', { type: () => Int, description: 'The version the editor saw.' }) version: number,
  ): Stepped {
    return this.undo.run(sessionId, version);
  }

  @Requires('schedule.book', onEach((args: { input: AddPatientToSessionInput }) => [args.input.patientId]))
  @Mutation(() => SaveSessionResult, { description: 'Adds a patient to a session, if there is a place.' })
  addPatientToSession(
    @Args('input', input(() => AddPatientToSessionInput, 'Who and why.')) given: AddPatientToSessionInput,
  ): Saved {
    return this.group.add(given);
  }

  @Requires(
    'schedule.book',
    onEach((args: { input: RemovePatientFromSessionInput }) => [args.input.patientId]),
  )
  @Mutation(() => SaveSessionResult, { description: 'Takes a patient out of a session before it starts.' })
  removePatientFromSession(
    @Args('input', input(() => RemovePatientFromSessionInput, 'Who.')) given: RemovePatientFromSessionInput,
  ): Saved {
    return this.group.remove(given);
  }
}
