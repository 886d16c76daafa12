import { Navigate } from 'react-router';
import { isFamily } from './navigation.ts';
import { useAccess, useSession } from './session.tsx';

/** Each role lands where its day starts: staff on Today, families on their own page. */
export function LandingPage() {
  const { viewer } = useSession();
  const may = useAccess();
  if (isFamily(viewer)) return <Navigate to="/home" replace />;
  return <Navigate to={may('today.read') ? '/today' : '/account'} replace />;
}
