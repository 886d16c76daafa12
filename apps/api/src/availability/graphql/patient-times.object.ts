import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'A patient’s own times, apart from the record: for whoever plans the week without opening it.',
})
export class PatientTimes {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;
}
