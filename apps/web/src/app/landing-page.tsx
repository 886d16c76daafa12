import { Navigate } from 'react-router';
import { useSession } from './session.tsx';

/** Each role lands where its day starts: staff on Today, a young person on their own page. */
export function LandingPage() {
  const { viewer } = useSession();
  return <Navigate to={viewer.patientId ? `/patients/${viewer.patientId}` : '/today'} replace />;
}
