import { sitesOverlap, type SidedSite } from '@consilium/domain';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CHART_HEIGHT, CHART_WIDTH, regionsOf, type ChartView } from './chart-regions.ts';
import { nextRegion, type Direction } from './next-region.ts';
import classes from './body-chart.module.css';
import { useSiteName } from './use-site-name.ts';

interface BodyChartProps {
  readonly view: ChartView;
  /** What the chart is about, for screen readers. */
  readonly label: string;
  readonly marked: readonly SidedSite[];
  /** Without it the chart only shows. */
  readonly onChoose?: ((site: SidedSite) => void) | undefined;
  /** Drawn over the figure, in units of the chart. */
  readonly children?: React.ReactNode;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'UP',
  ArrowDown: 'DOWN',
  ArrowLeft: 'LEFT',
  ArrowRight: 'RIGHT',
};
const points = (corners: readonly (readonly [number, number])[]) =>
  corners.map((corner) => corner.join()).join(' ');

/**
 * A figure with regions that have sides. Touch or click chooses; by keyboard the arrows go from region to region
 * and Enter or the space bar chooses. Every region has its name.
 */
export function BodyChart({ view, label, marked, onChoose, children }: BodyChartProps) {
  const { t } = useTranslation('body-chart');
  const nameOf = useSiteName();
  const id = useId();
  const regions = regionsOf(view);
  const [current, setCurrent] = useState(0);
  const figure = useRef<SVGSVGElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    const region = regions[current];
    if (direction) {
      event.preventDefault();
      const next = nextRegion(regions, current, direction);
      setCurrent(next);
      figure.current?.querySelector<SVGElement>(`[data-region="${next}"]`)?.focus();
    } else if (region && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onChoose?.(region);
    }
  };

  return (
    <figure className={classes['chart']} aria-labelledby={id}>
      <figcaption id={id} className={classes['caption']}>
        {label} · {t(`view.${view}`)}
      </figcaption>
      <svg
        ref={figure}
        viewBox={`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`}
        role="group"
        aria-labelledby={id}
        onKeyDown={onChoose && onKeyDown}
      >
        {regions.map((region, index) => {
          const isMarked = marked.some((site) => sitesOverlap(site, region));
          return (
            <polygon
              key={`${region.site} ${region.laterality}`}
              data-region={index}
              points={points(region.points)}
              className={classes['region']}
              data-marked={isMarked || undefined}
              role={onChoose ? 'button' : 'img'}
              aria-label={nameOf(region)}
              aria-pressed={onChoose ? isMarked : undefined}
              tabIndex={onChoose ? (index === current ? 0 : -1) : undefined}
              onFocus={() => setCurrent(index)}
              onClick={onChoose && (() => onChoose(region))}
            />
          );
        })}
        <text x={CHART_WIDTH * 0.08} y={CHART_HEIGHT * 0.99} className={classes['side']} aria-hidden>
          {t(view === 'FRONT' ? 'short.RIGHT' : 'short.LEFT')}
        </text>
        <text x={CHART_WIDTH * 0.86} y={CHART_HEIGHT * 0.99} className={classes['side']} aria-hidden>
          {t(view === 'FRONT' ? 'short.LEFT' : 'short.RIGHT')}
        </text>
        {children}
      </svg>
    </figure>
  );
}
