import type { BetterDirection } from '@consilium/domain';
import classes from './sessions-tab.module.css';

const [WIDTH, HEIGHT, EDGE] = [120, 30, 3];

/** The line of all attempts, drawn so that up is better; the numbers stand beside it. */
export function Course({ values, better }: { values: readonly number[]; better: BetterDirection }) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  const points = values.map((value, index) => {
    const share = better === 'LOWER' ? (high - value) / span : (value - low) / span;
    const x = EDGE + (index / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE);
    const y = HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
    return [x, y] as const;
  });
  const [lastX = 0, lastY = 0] = points.at(-1) ?? [];
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
      className={classes['course']}
    >
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      <circle cx={lastX} cy={lastY} r={EDGE} />
    </svg>
  );
}
