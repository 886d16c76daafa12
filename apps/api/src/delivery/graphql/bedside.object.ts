import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A session at the bedside: everything that is recorded in it, on one page.' })
export class BedsideSession {
  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => Int, {
    description: 'Patients of the session whom the viewer does not treat: they are not named here.',
  })
  otherPatients: number;

  /** Resolved: those whom the viewer may read. */
  readonly patientIds: readonly string[];
}

@ObjectType({ description: "One patient's part of a session at the bedside." })
export class BedsidePatient {
  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;
}
