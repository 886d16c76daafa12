import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Availability, Room } from '../../availability/index.ts';
import { SessionPartQueries } from '../session-part.queries.ts';
import {
  SessionEquipmentUnit,
  SessionMember,
  SessionOverride,
  SessionPatient,
  TherapySession,
} from './session.object.ts';

/** What a session is made of. Each field is one statement, however many sessions are listed. */
@Resolver(() => TherapySession)
export class SessionFieldsResolver {
  constructor(
    private readonly parts: SessionPartQueries,
    private readonly availability: Availability,
  ) {}

  @ResolveField(() => Room, { nullable: true, description: 'The room.' })
  async room(@Parent() { roomId }: TherapySession): Promise<Room | null> {
    return roomId === null ? null : ((await this.availability.roomsByIds([roomId]))[0] ?? null);
  }

  @ResolveField(() => [SessionMember], { description: 'Who treats.' })
  members(@Parent() session: TherapySession): Promise<SessionMember[]> {
    return this.parts.members(session.id);
  }

  @ResolveField(() => [SessionPatient], {
    description: 'Who is treated. Families see their own child only; staff see strangers without a name.',
  })
  patients(@Parent() session: TherapySession): Promise<SessionPatient[]> {
    return this.parts.patients(session.id);
  }

  @ResolveField(() => [SessionEquipmentUnit], { description: 'What the session takes along.' })
  equipment(@Parent() session: TherapySession): Promise<SessionEquipmentUnit[]> {
    return this.parts.equipment(session.id);
  }

  @ResolveField(() => [SessionOverride], { description: 'Soft rules that were overridden, oldest first.' })
  overrides(@Parent() session: TherapySession): Promise<SessionOverride[]> {
    return this.parts.overrides(session.id);
  }

  @ResolveField(() => String, { description: 'A remark for the team; empty to strangers and families.' })
  async note(@Parent() session: TherapySession): Promise<string> {
    return (await this.parts.mayReadNotes(session.id)) ? session.storedNote : '';
  }

  @ResolveField(() => String, {
    description: 'A remark on the cancellation; empty to strangers and families.',
  })
  async cancelNote(@Parent() session: TherapySession): Promise<string> {
    return (await this.parts.mayReadNotes(session.id)) ? session.storedCancelNote : '';
  }
}
