import { Navigate } from 'react-router';
import { useOutcomeTabs } from '../hooks/use-outcome-tabs.ts';

/** The first of the reports that the viewer may open. */
export function FirstOutcomePage() {
  const [first] = useOutcomeTabs();
  return <Navigate to={first?.to ?? '/today'} replace />;
}
