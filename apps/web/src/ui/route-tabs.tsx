import { NavLink } from 'react-router';
import classes from './route-tabs.module.css';

export interface RouteTab {
  readonly to: string;
  readonly label: string;
}

/** Parts of a page, each with an address of its own. */
export function RouteTabs({ label, tabs }: { label: string; tabs: readonly RouteTab[] }) {
  return (
    <nav aria-label={label} className={`${classes['tabs']} no-print`}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to}>{tab.label}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
