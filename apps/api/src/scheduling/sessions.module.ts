import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/index.ts';
import { BookOnce } from './book-once.ts';
import { BookSessions } from './book-sessions.ts';
import { BookedSessionQueries } from './booked-session.queries.ts';
import { BookingHolds } from './booking-holds.ts';
import { BookingReferenceQueries } from './booking-reference.queries.ts';
import { CancelSessions } from './cancel-sessions.ts';
import { CheckSessions } from './check-sessions.ts';
import { LoadBooking } from './load-booking.ts';
import { SeriesPort } from './series-port.ts';
import { SessionLockRepository } from './session-lock.repository.ts';
import { SessionLocks } from './session-locks.ts';
import { SessionRepository } from './session.repository.ts';
import { StepSession } from './step-session.ts';
import { StoredSessionQueries } from './stored-session.queries.ts';
import { NoticesModule } from './notices/notices.module.ts';
import { SessionNotices } from './notices/session-notices.ts';
import { HoldsModule } from '../holds/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { BookSession } from './book-session.ts';
import { CancelSession } from './cancel-session.ts';
import { ChangeSession } from './change-session.ts';
import { CheckBooking } from './check-booking.ts';
import { SessionFieldsResolver } from './graphql/session-fields.resolver.ts';
import { SessionLiveResolver } from './graphql/session-live.resolver.ts';
import { SessionWritingResolver } from './graphql/session-writing.resolver.ts';
import { PatientSessionsResolver, SessionResolver } from './graphql/session.resolver.ts';
import { GroupPatients } from './group-patients.ts';
import { LockSession } from './lock-session.ts';
import { RecordAttendance } from './record-attendance.ts';
import { ScheduleChangeStream } from './schedule-change-stream.ts';
import { ScheduleEvents } from './schedule-events.ts';
import { SessionPartQueries } from './session-part.queries.ts';
import { SessionScopeQueries } from './session-scope.queries.ts';
import { SessionScopes } from './session-scopes.ts';
import { SessionQueries } from './session.queries.ts';
import { SetSessionStatus } from './set-session-status.ts';
import { UndoSession } from './undo-session.ts';
import { WriteAttendance } from './write-attendance.ts';

const reads = [
  SessionQueries,
  SessionPartQueries,
  SessionScopeQueries,
  StoredSessionQueries,
  BookedSessionQueries,
  BookingReferenceQueries,
];
const writes = [SessionRepository, SessionLockRepository, SessionLocks];
const booking = [
  BookingHolds,
  LoadBooking,
  CheckSessions,
  BookOnce,
  BookSessions,
  CancelSessions,
  StepSession,
  SeriesPort,
  SessionNotices,
];
const useCases = [
  BookSession,
  ChangeSession,
  LockSession,
  CancelSession,
  SetSessionStatus,
  RecordAttendance,
  WriteAttendance,
  UndoSession,
  GroupPatients,
  CheckBooking,
];
const resolvers = [
  SessionResolver,
  PatientSessionsResolver,
  SessionFieldsResolver,
  SessionWritingResolver,
  SessionLiveResolver,
];

/** Sessions: booked without a clash, changed, called off, delivered; seen live. */
@Module({
  imports: [PatientsModule, AvailabilityModule, HoldsModule, NoticesModule],
  providers: [
    ...reads,
    ...writes,
    ...booking,
    ...useCases,
    ...resolvers,
    ScheduleEvents,
    ScheduleChangeStream,
    SessionScopes,
  ],
  exports: [
    SessionQueries,
    StoredSessionQueries,
    BookingReferenceQueries,
    CheckSessions,
    BookOnce,
    BookSessions,
    CancelSessions,
    SeriesPort,
    SessionNotices,
    ScheduleEvents,
    SessionRepository,
    SessionLocks,
    WriteAttendance,
  ],
})
export class SessionsModule {}
