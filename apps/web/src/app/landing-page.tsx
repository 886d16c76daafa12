import { Navigate } from 'react-router';
import { useAccess, useSession } from './session.tsx';

/** Each role lands where its day starts: staff on Today, a young person on their own page. */
export function LandingPage() {
  const { viewer } = useSession();
  const may = useAccess();
  if (viewer.patientId) return <Navigate to={`/patients/${viewer.patientId}`} replace />;
  return <Navigate to={may('today.read') ? '/today' : '/account'} replace />;
}
