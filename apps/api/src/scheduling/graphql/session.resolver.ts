import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SessionStatus } from '@consilium/domain';
import { Patient } from '../../patients/index.ts';
import { onEach, onParent, Requires } from '../../platform/access/requires.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { CheckBooking } from '../check-booking.ts';
import { SessionQueries } from '../session.queries.ts';
import { BookingCheck } from './session-check.object.ts';
import { SessionStatusEnum } from './session-enums.ts';
import { BookSessionInput } from './session.input.ts';
import { TherapySession } from './session.object.ts';

const ids = (description: string) => ({ type: () => [ID], nullable: true, description });
const from = { type: () => LocalDate, description: 'First local date.' };
const until = { type: () => LocalDate, description: 'Last local date, within five weeks of the first.' };

@Resolver(() => TherapySession)
export class SessionResolver {
  constructor(
    private readonly sessionQueries: SessionQueries,
    private readonly check: CheckBooking,
  ) {}

  @Requires('schedule.read')
  @Query(() => TherapySession, { description: "One session; strangers' names are left out." })
  async session(
    @Args('id', { type: () => ID, description: 'Id of the session.' }) id: string,
  ): Promise<TherapySession> {
    const session = await this.sessionQueries.byId(id);
    if (!session) throw notFound();
    return session;
  }

  @Requires('schedule.read')
  @Query(() => [TherapySession], {
    description:
      "The clinic's sessions of at most five weeks, in the order of time; strangers' names are left out.",
  })
  sessions(
    @Args('from', from) fromDate: string,
    @Args('until', until) untilDate: string,
    @Args('memberIds', ids('Only sessions with one of these members.')) memberIds: string[] | null,
    @Args('roomIds', ids('Only sessions in one of these rooms.')) roomIds: string[] | null,
    @Args('patientIds', ids('Only sessions of one of these patients, as far as the viewer may know.'))
    patientIds: string[] | null,
    @Args('disciplineCodes', { type: () => [String], nullable: true, description: 'Only these disciplines.' })
    disciplineCodes: string[] | null,
    @Args('statuses', {
      type: () => [SessionStatusEnum],
      nullable: true,
      description: 'Only these statuses.',
    })
    statuses: SessionStatus[] | null,
    @Args('includeCancelled', {
      type: () => Boolean,
      nullable: true,
      defaultValue: false,
      description: 'Those that were called off as well.',
    })
    includeCancelled: boolean | null,
  ): Promise<TherapySession[]> {
    return this.sessionQueries.list({
      from: fromDate,
      until: untilDate,
      memberIds,
      roomIds,
      patientIds,
      disciplineCodes,
      statuses,
      includeCancelled: includeCancelled ?? false,
    });
  }

  @Requires(
    'schedule.book',
    onEach((args: { input: BookSessionInput }) => args.input.patients.map(({ patientId }) => patientId)),
  )
  @Query(() => BookingCheck, { description: 'What booking this would meet; nothing is booked.' })
  checkBooking(
    @Args('input', { type: () => BookSessionInput, description: 'The session as it would be booked.' })
    input: BookSessionInput,
    @Args('ignoringSessionId', {
      type: () => ID,
      nullable: true,
      description: 'The session that would be moved: it does not stand in its own way.',
    })
    ignoringSessionId: string | null,
  ): Promise<BookingCheck> {
    return this.check.run(input, ignoringSessionId);
  }
}

@Resolver(() => Patient)
export class PatientSessionsResolver {
  constructor(private readonly sessionQueries: SessionQueries) {}

  @Requires('schedule.readPatient', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => [TherapySession], {
    description: "The patient's sessions of at most five weeks, in the order of time.",
  })
  sessions(
    @Parent() patient: Patient,
    @Args('from', from) fromDate: string,
    @Args('until', until) untilDate: string,
  ): Promise<TherapySession[]> {
    return this.sessionQueries.ofPatient(patient.id, fromDate, untilDate);
  }
}
