/** Where the bars and words of one measure over several years stand. A figure that is 'more than' has an open end. */
import type { Drawn, Shape } from '@/components/charts/shapes'

type Bar = { label: string; value: number; open: boolean }

const [step, thick, top] = [50, 18, 20]
/** Percent of the width that the longest bar takes; an open end needs some more. */
const [longest, beyond] = [90, 8]

export function seriesDrawing(bars: Bar[]): Drawn {
  const most = Math.max(...bars.map(({ value }) => value)) || 1
  const shapes = bars.flatMap(({ label, value, open }, place): Shape[] => {
    const y = top + place * step
    const end = (value / most) * longest
    const middle = y + 6 + thick / 2
    return [
      { draw: 'text', x: 0, dx: 0, y, text: label, anchor: 'start', tone: 'ink' },
      { draw: 'area', x: 0, y: y + 6, width: percent(end), height: thick, tone: 'chart-1', opacity: 0.85 },
      ...(open
        ? [
            {
              draw: 'line' as const,
              x1: percent(end),
              x2: percent(end + beyond),
              y1: middle,
              y2: middle,
              tone: 'ink-2' as const,
              width: 2,
              dashed: true,
            },
          ]
        : []),
    ]
  })
  return { shapes, height: top + bars.length * step - 16 }
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`
}
