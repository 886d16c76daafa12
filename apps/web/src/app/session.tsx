import { useMutation, useQuery } from '@apollo/client/react';
import { can, type Permission, type AccessContext } from '@consilium/domain';
import { createContext, useCallback, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { graphql } from '../gql/index.ts';
import type { ViewerQuery } from '../gql/graphql.ts';
import { outbox, READABLE_OFFLINE } from '../offline/index.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { forgetSession, whenSignedOut } from './apollo-client.ts';

const VIEWER = graphql(`
  query Viewer {
    viewer {
      userId
      email
      displayName
      locale
      roles
      disciplineCode
      memberId
      patientId
      mustChangePassword
      clinic {
        id
        name
        timeZone
        demo
      }
    }
  }
`);

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      ok
    }
  }
`);

export type Viewer = NonNullable<ViewerQuery['viewer']>;

interface Session {
  readonly viewer: Viewer;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only inside the shell, where somebody is. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a signed-in user.');
  return session;
}

/** The policy of @consilium/domain for the viewer: `may('carePlan.draft', { relation, sectionDisciplineCode })`. */
export function useAccess(): (permission: Permission, context?: AccessContext) => boolean {
  const { viewer } = useSession();
  return useCallback(
    (permission, context = {}) =>
      can({ roles: viewer.roles, disciplineCode: viewer.disciplineCode ?? null }, permission, context)
        .allowed,
    [viewer.roles, viewer.disciplineCode],
  );
}

/** Lets signed-in users through and sends everybody else to the sign-in page, which leads back here. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(VIEWER, {
    fetchPolicy: 'cache-and-network',
    context: READABLE_OFFLINE,
  });
  const [signOutHere] = useMutation(SIGN_OUT);
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  const location = useLocation();
  const here = `${location.pathname}${location.search}`;

  useEffect(() => {
    whenSignedOut(() => {
      outbox.pause();
      void forgetSession().then(() => navigate('/sign-in', { state: { from: here, ended: true } }));
    });
  }, [navigate, here]);

  const userId = data?.viewer?.userId;
  useEffect(() => {
    if (userId) void outbox.open(userId);
  }, [userId]);

  const locale = data?.viewer?.locale;
  useEffect(() => {
    if (locale && locale !== i18n.language) void i18n.changeLanguage(locale);
  }, [locale, i18n]);

  const signOut = useCallback(async () => {
    await signOutHere().catch(() => undefined);
    await outbox.forget();
    await forgetSession();
    await navigate('/sign-in');
  }, [signOutHere, navigate]);

  const viewer = data?.viewer;
  const session = useMemo(() => (viewer ? { viewer, signOut } : null), [viewer, signOut]);
  if (session) return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data) return <Navigate to="/sign-in" replace state={{ from: here }} />;
  return <LoadingState rows={6} />;
}

/** For component tests. */
export const SessionProvider = ({ viewer, children }: { viewer: Viewer; children: ReactNode }) => (
  <SessionContext.Provider value={{ viewer, signOut: () => Promise.resolve() }}>
    {children}
  </SessionContext.Provider>
);
