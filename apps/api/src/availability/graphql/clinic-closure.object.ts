import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '../../platform/graphql/scalars.ts';

@ObjectType({ description: 'Days on which the whole clinic is closed.' })
export class ClinicClosure {
  @Field(() => ID, { description: 'Id of the closure.' })
  id: string;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  endsOn: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;
}
