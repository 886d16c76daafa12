import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public, Requires } from '../../platform/access/requires.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { badInput, unauthenticated } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { SessionRepository } from '../session.repository.ts';
import { SignIn } from '../sign-in.ts';
import { SignInInput, SignInResult, SignInSuccess, Viewer } from './viewer.object.ts';

/** Languages of the page. */
const LOCALES = ['en', 'es'];

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly signInUser: SignIn,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  @Public()
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  async viewer(): Promise<Viewer | null> {
    const actor = await this.transaction.actor();
    return actor && Viewer.of(actor);
  }

  @Public()
  @Mutation(() => SignInResult, {
    description: 'Opens a session: a cookie for browsers, a token for programs.',
  })
  async signIn(
    @Args('input', { type: () => SignInInput, description: 'Address and password.' }) input: SignInInput,
  ): Promise<SignInSuccess | Refusal> {
    const result = await this.signInUser.run(input);
    if (result instanceof Refusal) return result;
    return Object.assign(new SignInSuccess(), {
      viewer: Viewer.of(result.actor),
      sessionToken: result.token,
    });
  }

  @Requires('session.manageOwn')
  @Mutation(() => Viewer, { description: 'Sets the language of the page for this user.' })
  async setLocale(
    @Args('locale', { type: () => String, description: 'en or es.' }) locale: string,
  ): Promise<Viewer> {
    if (!LOCALES.includes(locale)) throw badInput(`The page speaks ${LOCALES.join(' and ')}.`);
    await this.unitOfWork.run({ operation: 'setLocale', patientId: null }, (db) =>
      this.sessions.setLocale(db, locale),
    );
    const actor = await this.transaction.actor();
    if (!actor) throw unauthenticated();
    return Viewer.of(actor);
  }
}
