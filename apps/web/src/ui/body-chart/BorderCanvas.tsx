import { Button, Group, Text } from '@mantine/core';
import type { SidedSite } from '@consilium/domain';
import { sitesOverlap } from '@consilium/domain';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './body-chart.module.css';
import { CHART_HEIGHT, CHART_WIDTH, regionsOf, type ChartView } from './chart-regions.ts';
import { simplifyLine, type Dot } from './simplify-line.ts';

interface BorderCanvasProps {
  readonly view: ChartView;
  readonly site: SidedSite;
  readonly label: string;
  readonly borders: readonly (readonly Dot[])[];
  /** Borders of an earlier date, dashed; only of the same method. */
  readonly earlier?: readonly (readonly Dot[])[];
  readonly onChange?: ((borders: readonly (readonly Dot[])[]) => void) | undefined;
}

/** Drawn points nearer than this to a straight line are left out, as a share of what is shown. */
const FINENESS = 0.004;
/** One press of an arrow key, as a share of what is shown. */
const KEY_STEP = 0.02;
const shape = (points: readonly Dot[]) =>
  points.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ');

/** The part of the chart round a site, with some of what lies round it. */
export function frameOf(
  view: ChartView,
  site: SidedSite,
): { x: number; y: number; width: number; height: number } {
  const near = regionsOf(view).filter((region) => sitesOverlap(region, site));
  const points = near.flatMap((region) => region.points);
  if (points.length === 0) return { x: 0, y: 0, width: CHART_WIDTH, height: CHART_HEIGHT };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const margin = 260;
  const [x, y] = [Math.max(0, Math.min(...xs) - margin), Math.max(0, Math.min(...ys) - margin)];
  const width = Math.min(CHART_WIDTH, Math.max(...xs) + margin) - x;
  return { x, y, width, height: Math.min(CHART_HEIGHT, Math.max(...ys) + margin) - y };
}

/**
 * Draws borders freely on the chart: with finger, pen or mouse in one stroke; by keyboard the arrows move a cross,
 * Enter sets a point, C closes the border and Backspace takes the last point back.
 */
export function BorderCanvas({ view, site, label, borders, earlier = [], onChange }: BorderCanvasProps) {
  const { t } = useTranslation('body-chart');
  const frame = frameOf(view, site);
  const canvas = useRef<SVGSVGElement>(null);
  const [open, setOpen] = useState<readonly Dot[]>([]);
  const [cross, setCross] = useState<Dot | null>(null);
  const arm = frame.width * 0.04;

  const close = (points: readonly Dot[]) => {
    setOpen([]);
    if (points.length >= 3) onChange?.([...borders, points]);
  };
  const dotOf = (event: PointerEvent): Dot => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    const x = frame.x + ((event.clientX - box.left) / box.width) * frame.width;
    const y = frame.y + ((event.clientY - box.top) / box.height) * frame.height;
    return { x: Math.round(x), y: Math.round(y) };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = cross ?? { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
    const step = frame.width * KEY_STEP * (event.shiftKey ? 4 : 1);
    const moves: Record<string, Dot> = {
      ArrowUp: { x: at.x, y: at.y - step },
      ArrowDown: { x: at.x, y: at.y + step },
      ArrowLeft: { x: at.x - step, y: at.y },
      ArrowRight: { x: at.x + step, y: at.y },
    };
    const moved = moves[event.key];
    if (moved) setCross(moved);
    else if (event.key === 'Enter') setOpen([...open, { x: Math.round(at.x), y: Math.round(at.y) }]);
    else if (event.key === 'Backspace') setOpen(open.slice(0, -1));
    else if (event.key.toLowerCase() === 'c') close(open);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <svg
        ref={canvas}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        className={onChange ? classes['canvas'] : undefined}
        style={{ display: 'block', width: '100%', maxHeight: '60vh' }}
        role={onChange ? 'application' : 'img'}
        aria-label={onChange ? `${label}. ${t('drawHint')}` : label}
        tabIndex={onChange ? 0 : undefined}
        onKeyDown={onChange && onKeyDown}
        onPointerDown={
          onChange &&
          ((event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setOpen([dotOf(event)]);
          })
        }
        onPointerMove={
          onChange && ((event) => event.buttons > 0 && setOpen((points) => [...points, dotOf(event)]))
        }
        onPointerUp={onChange && (() => close(simplifyLine(open, frame.width * FINENESS)))}
      >
        {regionsOf(view).map((region) => (
          <polygon
            key={`${region.site} ${region.laterality}`}
            points={region.points.map((corner) => corner.join()).join(' ')}
            className={classes['region']}
            aria-hidden
          />
        ))}
        {earlier.map((border, index) => (
          <polygon key={`earlier ${index}`} points={shape(border)} className={classes['earlier']} />
        ))}
        {borders.map((border, index) => (
          <polygon key={`border ${index}`} points={shape(border)} className={classes['border']} />
        ))}
        {open.length > 0 && <polyline points={shape(open)} className={classes['open']} />}
        {cross && onChange && (
          <g className={classes['cross']} aria-hidden>
            <line x1={cross.x - arm} x2={cross.x + arm} y1={cross.y} y2={cross.y} />
            <line x1={cross.x} x2={cross.x} y1={cross.y - arm} y2={cross.y + arm} />
          </g>
        )}
      </svg>
      {onChange && (
        <Group justify="space-between" mt="xs">
          <Text size="sm" aria-live="polite">
            {t('borders', { count: borders.length })}
            {open.length > 0 && ` · ${t('openPoints', { count: open.length })}`}
          </Text>
          <Group gap="xs">
            <Button
              variant="default"
              disabled={borders.length === 0}
              onClick={() => onChange(borders.slice(0, -1))}
            >
              {t('takeBack')}
            </Button>
            <Button variant="default" disabled={borders.length === 0} onClick={() => onChange([])}>
              {t('clear')}
            </Button>
          </Group>
        </Group>
      )}
    </div>
  );
}
