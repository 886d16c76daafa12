import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Patient, PatientQueries } from '../../patients/index.ts';
import { onEach, onParent, onShared, Requires } from '../../platform/access/requires.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { SessionQueries, TherapySession, type BookingClash } from '../../scheduling/index.ts';
import { AskPerformance } from '../ask-performance.ts';
import { DeliveryQueries } from '../delivery.queries.ts';
import { FinishSession } from '../finish-session.ts';
import { OpenBedside } from '../open-bedside.ts';
import { StartSession } from '../start-session.ts';
import { StartUnplannedSession } from '../start-unplanned-session.ts';
import { BedsidePatient, BedsideSession } from './bedside.object.ts';
import { SessionStepInput, StartUnplannedSessionInput } from './delivery.input.ts';
import {
  InterventionDelivery,
  PlannedIntervention,
  SessionDelivery,
  SessionPresence,
} from './delivery.object.ts';
import { SessionUnderWayResult } from './delivery.result.ts';
import { Performance, PerformanceProgress } from './performance.object.ts';

const step = { type: () => SessionStepInput, description: 'Which session, and when.' };
const onSession = onShared('therapySession', (args: { input: SessionStepInput }) => args.input.sessionId);

@Resolver(() => BedsideSession)
export class BedsideResolver {
  constructor(
    private readonly open: OpenBedside,
    private readonly sessions: SessionQueries,
    private readonly deliveries: DeliveryQueries,
    private readonly start: StartSession,
    private readonly finish: FinishSession,
    private readonly startUnplanned: StartUnplannedSession,
  ) {}

  @Requires('delivery.read', onShared('therapySession', (args: { sessionId: string }) => args.sessionId))
  @Query(() => BedsideSession, { description: 'One session for whoever records in it.' })
  bedsideSession(
    @Args('sessionId', { type: () => ID, description: 'The session.' }) sessionId: string,
  ): Promise<BedsideSession> {
    return this.open.run(sessionId);
  }

  @ResolveField(() => TherapySession, { description: 'As it was booked.' })
  async session(@Parent() bedside: BedsideSession): Promise<TherapySession> {
    const session = await this.sessions.byId(bedside.sessionId);
    if (!session) throw notFound();
    return session;
  }

  @ResolveField(() => SessionDelivery, {
    nullable: true,
    description: 'When it began and ended; null before.',
  })
  delivery(@Parent() bedside: BedsideSession): Promise<SessionDelivery | null> {
    return this.deliveries.ofSession(bedside.sessionId);
  }

  @ResolveField(() => [BedsidePatient], { description: 'The patients whom the viewer treats.' })
  patients(@Parent() { sessionId, patientIds }: BedsideSession): BedsidePatient[] {
    return patientIds.map((patientId) => Object.assign(new BedsidePatient(), { sessionId, patientId }));
  }

  @Requires('delivery.record', onSession)
  @Mutation(() => SessionUnderWayResult, {
    description: 'A session begins; a repeated call changes nothing.',
  })
  startSession(@Args('input', step) input: SessionStepInput): Promise<BedsideSession | Refusal> {
    return this.start.run(input);
  }

  @Requires('delivery.record', onSession)
  @Mutation(() => SessionUnderWayResult, {
    description: 'A session ends and is delivered; a repeated call changes nothing.',
  })
  finishSession(@Args('input', step) input: SessionStepInput): Promise<BedsideSession | Refusal> {
    return this.finish.run(input);
  }

  @Requires(
    'delivery.record',
    onEach((args: { input: StartUnplannedSessionInput }) =>
      args.input.patients.map(({ patientId }) => patientId),
    ),
  )
  @Mutation(() => SessionUnderWayResult, { description: 'A session that was not booked begins now.' })
  startUnplannedSession(
    @Args('input', { type: () => StartUnplannedSessionInput, description: 'What and with whom.' })
    input: StartUnplannedSessionInput,
  ): Promise<BedsideSession | BookingClash | Refusal> {
    return this.startUnplanned.run(input);
  }
}

@Resolver(() => BedsidePatient)
export class BedsidePatientResolver {
  constructor(
    private readonly deliveryQueries: DeliveryQueries,
    private readonly performances: AskPerformance,
    private readonly patientQueries: PatientQueries,
  ) {}

  @ResolveField(() => Patient, { description: 'The patient.' })
  async patient(@Parent() { patientId }: BedsidePatient): Promise<Patient> {
    const patient = await this.patientQueries.byId(patientId);
    if (!patient) throw notFound();
    return patient;
  }

  @ResolveField(() => [PlannedIntervention], {
    description: 'What the plan prescribes now; what the session was booked for comes first.',
  })
  planned(@Parent() part: BedsidePatient): Promise<PlannedIntervention[]> {
    return this.deliveryQueries.planned(part.sessionId, part.patientId);
  }

  @ResolveField(() => SessionPresence, {
    nullable: true,
    description: 'When the patient came and went, and why time was lost; null before anybody recorded it.',
  })
  presence(@Parent() part: BedsidePatient): Promise<SessionPresence | null> {
    return this.deliveryQueries.presence(part.sessionId, part.patientId);
  }

  @ResolveField(() => [InterventionDelivery], {
    description: 'Stretches of therapy, those entered in error too, in the order of time.',
  })
  deliveries(@Parent() part: BedsidePatient): Promise<InterventionDelivery[]> {
    return this.deliveryQueries.ofPart(part.sessionId, part.patientId);
  }

  @Requires('performance.read', onParent('patient', (part: BedsidePatient) => part.patientId))
  @ResolveField(() => [Performance], { description: 'Attempts of this session, in the order of time.' })
  performed(@Parent() part: BedsidePatient): Promise<Performance[]> {
    return this.performances.ofSession(part.patientId, part.sessionId);
  }

  @Requires('performance.read', onParent('patient', (part: BedsidePatient) => part.patientId))
  @ResolveField(() => [PerformanceProgress], {
    description: 'Last and best of every activity tried before, the most recent first.',
  })
  progress(@Parent() part: BedsidePatient): Promise<PerformanceProgress[]> {
    return this.performances.progress(part.patientId);
  }
}
