import { Module } from '@nestjs/common';
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

const reads = [SessionQueries, SessionPartQueries, SessionScopeQueries];
const useCases = [
  BookSession,
  ChangeSession,
  LockSession,
  CancelSession,
  SetSessionStatus,
  RecordAttendance,
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
  imports: [PatientsModule],
  providers: [...reads, ...useCases, ...resolvers, ScheduleEvents, ScheduleChangeStream, SessionScopes],
  exports: [SessionQueries, ScheduleEvents],
})
export class SessionsModule {}
