import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import classes from './route-tabs.module.css';

export interface RouteTab {
  readonly to: string;
  readonly label: string;
}

/** Parts of a page, each with an address of its own. */
export function RouteTabs({ label, tabs }: { label: string; tabs: readonly RouteTab[] }) {
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the tabs scroll sideways; the one that is open must not be out of sight.
  useEffect(() => {
    bar.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav ref={bar} aria-label={label} className={`${classes['tabs']} no-print`}>
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
