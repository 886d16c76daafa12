import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Done, Refusal } from '../../platform/graphql/refusal.object.ts';
import { clearedCookie } from '../../platform/graphql/session-token.ts';
import { ChangePassword } from '../change-password.ts';
import { EndSessions } from '../end-sessions.ts';
import { SessionQueries } from '../session.queries.ts';
import { ChangePasswordInput, ChangePasswordResult, UserSession } from './user-session.object.ts';

@Resolver(() => UserSession)
export class SessionResolver {
  constructor(
    private readonly queries: SessionQueries,
    private readonly endSessions: EndSessions,
    private readonly changeMyPassword: ChangePassword,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Requires('session.manageOwn')
  @Query(() => [UserSession], { description: 'Where the user is signed in.' })
  mySessions(): Promise<UserSession[]> {
    return this.queries.mine();
  }

  @Requires('session.manageOwn')
  @Mutation(() => Done, { description: 'Ends this session.' })
  async signOut(): Promise<Done> {
    const { sessionId } = currentActor();
    await this.end('signOut', sessionId ?? undefined);
    return this.forgetCookie();
  }

  @Requires('session.manageOwn')
  @Mutation(() => Done, { description: 'Ends all sessions of the user, this one included.' })
  async signOutEverywhere(): Promise<Done> {
    await this.end('signOutEverywhere');
    return this.forgetCookie();
  }

  @Requires('session.manageOwn')
  @Mutation(() => Done, { description: "Ends one of one's own sessions." })
  async revokeSession(
    @Args('sessionId', { type: () => ID, description: 'A session of mySessions.' }) sessionId: string,
  ): Promise<Done> {
    if (!isUuid(sessionId) || (await this.end('revokeSession', sessionId)) === 0) throw notFound();
    return new Done();
  }

  @Requires('session.manageOwn')
  @Mutation(() => ChangePasswordResult, { description: 'Changes the password; all other sessions end.' })
  changePassword(
    @Args('input', { type: () => ChangePasswordInput, description: 'Old and new password.' })
    input: ChangePasswordInput,
  ): Promise<Done | Refusal> {
    return this.changeMyPassword.run(input);
  }

  private end(operation: string, only?: string): Promise<number> {
    const userId = currentActor().userId ?? '';
    return this.unitOfWork.run({ operation, patientId: null, detail: only }, (db) =>
      this.endSessions.run(db, only ? { userId, only } : { userId }),
    );
  }

  private forgetCookie(): Done {
    const context = currentContext();
    context.cookies.push(clearedCookie(context.secure));
    return new Done();
  }
}
